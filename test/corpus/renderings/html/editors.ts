// Editors of the content management systems that agencies use, and what each leaves of a pasted report.

import type { GridCell } from '../../../maker/grid.js';
import type { Random } from '../../../maker/random.js';
import type { BlockMarkup, Editor, Inline } from './markup.js';
import { type TableMarkup, tableHtml } from './table-markup.js';

/** What an article's tables are given beside the editor's own habits. */
export type TableHabits = Partial<Pick<TableMarkup, 'covered' | 'headerCells' | 'sections' | 'spans'>>;

/** Text of a cell, its line breaks as elements. */
export function cellContent(cell: GridCell, inline: Inline, blank = '&nbsp;'): string {
  return cell.text === '' ? blank : cell.text.split('\n').map(inline).join('<br/>');
}

const verticalStyle = 'writing-mode:vertical-rl;layout-flow:vertical-ideographic;';

function aligned(cell: GridCell): string {
  return cell.role === 'label' ? '' : 'text-align:center;';
}

/** Pasted from a Chinese office suite: its own styles, `font` elements, conditional comments. */
export function officeSuite(habits: TableHabits): Editor {
  const indent = 'text-indent:32.0000pt;mso-char-indent-count:2.0000;line-height:28.0000pt;';
  const span = `mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;mso-font-kerning:1.0000pt;`;
  const run = (html: string): string =>
    `<span style="${span}" ><font face="仿宋_GB2312" >${html}</font></span>`;
  const end = `<span style="${span}" ><o:p></o:p></span>`;
  const paragraph = (inline: Inline, style: string) => (text: string) =>
    `<p class=MsoNormal style="${style}" >${run(inline(text))}${end}</p>`;
  return {
    open: '<div class="Section0" style="layout-grid:15.6000pt;" ><!--StartFragment-->',
    close: '<!--EndFragment--></div>',
    markup: (inline) => ({
      title: paragraph(inline, 'text-align:center;'),
      heading: (text) =>
        `<p class=MsoNormal style="${indent}" ><![if !supportLists]><![endif]><b>${run(inline(text))}</b>${end}</p>`,
      paragraph: paragraph(inline, indent),
      signature: paragraph(inline, 'text-align:right;'),
      table: (grid) =>
        `<div align=center >${tableHtml(grid, {
          table:
            ' class=MsoNormalTable border=1 cellspacing=0 style="border-collapse:collapse;mso-padding-alt:0.0000pt 5.4000pt 0.0000pt 5.4000pt ;"',
          row: () => ' style="height:28.3500pt;"',
          cell: (cell) =>
            ` valign=center style="padding:0.0000pt 5.4000pt;${cell.vertical === true ? verticalStyle : ''}"`,
          content: (cell) =>
            `<p class=MsoNormal align=center style="${aligned(cell)}" >${run(cellContent(cell, inline))}${end}</p>`,
          ...habits,
        })}</div>`,
    }),
  };
}

/** The editor of a site builder that marks the first row and breaks words anywhere. */
export function ueditor(habits: TableHabits): Editor {
  const indent = 'text-indent:2em;line-height:2em;';
  return {
    open: '<div id="vsb_content"><div class="v_news_content">',
    close: '</div></div><div id="div_vote_id"></div>',
    markup: (inline) => ({
      title: (text) =>
        `<p style="text-align:center;"><strong><span style="font-size:24px;">${inline(text)}</span></strong></p>`,
      heading: (text) => `<p style="${indent}"><strong>${inline(text)}</strong></p>`,
      paragraph: (text) =>
        `<p style="${indent}"><span style="font-family:微软雅黑,&quot;Microsoft YaHei&quot;;">${inline(text)}</span></p>`,
      signature: (text) => `<p style="text-align:right;">${inline(text)}</p>`,
      table: (grid) =>
        tableHtml(grid, {
          table: ' width="100%" align="center" cellspacing="0" cellpadding="0" border="1"',
          row: (row) => (row === 0 ? ' class="firstRow"' : ''),
          cell: (cell) =>
            ` valign="middle" style="word-break:break-all;${cell.vertical === true ? verticalStyle : ''}"`,
          content: (cell) =>
            cell.text === '' ? '<br/>' : `<p style="${aligned(cell)}">${cellContent(cell, inline)}</p>`,
          ...habits,
        }),
    }),
  };
}

/** The editor of a publishing system that wraps the article in styles of its own. */
export function trsEditor(habits: TableHabits): Editor {
  return {
    open: '<div class="view TRS_UEDITOR trs_paper_default trs_web"><style type="text/css">.TRS_Editor P{margin:0 0 1em;line-height:1.5;font-size:12pt}.TRS_Editor TD{font-size:10.5pt}</style><div class="TRS_Editor"><div class="Custom_UnionStyle">',
    close: '</div></div></div>',
    markup: (inline) => ({
      title: (text) => `<p align="center" class="insertfileTag">${inline(text)}</p>`,
      heading: (text) => `<p align="justify">　　<b>${inline(text)}</b></p>`,
      paragraph: (text) => `<p align="justify">　　${inline(text)}</p>`,
      signature: (text) => `<p align="right">${inline(text)}　　</p>`,
      table: (grid) =>
        tableHtml(grid, {
          table: ' border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse"',
          cell: (cell) => ` style="border:1px solid black;padding:0 7px"${vertical(cell)}`,
          content: (cell) => `<p align="center">${cellContent(cell, inline)}</p>`,
          ...habits,
        }),
    }),
  };
}

function vertical(cell: GridCell): string {
  return cell.vertical === true ? ' class="vertical"' : '';
}

/** A small editor that sets everything in spans and separates lines by `<br />`. */
export function kindeditor(habits: TableHabits): Editor {
  const line = (html: string): string => `<span style="font-size:16px;line-height:2.5;">${html}</span><br />`;
  return {
    open: '<div class="ke-content" id="content">',
    close: '</div>',
    markup: (inline) => ({
      title: (text) =>
        `<div style="text-align:center;"><span style="font-size:24px;line-height:2.5;"><strong>${inline(text)}</strong></span></div>`,
      heading: (text) => line(`&nbsp;&nbsp;&nbsp;&nbsp;<strong>${inline(text)}</strong>`),
      paragraph: (text) => line(`&nbsp; &nbsp; ${inline(text)}`),
      signature: (text) => `<div style="text-align:right;">${inline(text)}</div>`,
      table: (grid) =>
        tableHtml(grid, {
          table:
            ' style="width:100%;" cellpadding="2" cellspacing="0" border="1" class="ke-zeroborder" bordercolor="#000000"',
          content: (cell) => `${cellContent(cell, inline, '')}<br />`,
          ...habits,
        }),
    }),
  };
}

/** A provincial publishing system that brackets the article with comments for its own crawler. */
export function commentBrackets(habits: TableHabits): Editor {
  return {
    open: '<div class="bt-content zoom clearfix" id="zoom"><!--<$[信息内容]>begin--><!--ZJEG_RSS.content.begin--><meta name="ContentStart"/>',
    close: '<meta name="ContentEnd"/><!--ZJEG_RSS.content.end--><!--<$[信息内容]>end--></div>',
    markup: (inline) => ({
      title: (text) => `<p style="text-align:center"><span>${inline(text)}</span></p>`,
      heading: (text) =>
        `<p style="text-indent:2em"><span style="font-family:黑体">${inline(text)}</span></p>`,
      paragraph: (text) => `<p style="text-indent:2em"><span>${inline(text)}</span></p>`,
      signature: (text) => `<p style="text-align:right"><span>${inline(text)}</span></p>`,
      table: (grid) =>
        tableHtml(grid, {
          table: ' align="center" border="1" style="width:800px;border-collapse:collapse"',
          cell: (cell) => ` style="text-align:center${cell.vertical === true ? ';width:20px' : ''}"`,
          content: (cell) => `<span>${cellContent(cell, inline, ' ')}</span>`,
          ...habits,
        }),
    }),
  };
}

/** A page written by hand: headings are headings, header cells are header cells. */
export function plainMarkup(habits: TableHabits): Editor {
  return {
    open: '<article class="content">',
    close: '</article>',
    markup: (inline) => ({
      title: (text) => `<h1>${inline(text)}</h1>`,
      heading: (text, level) => `<h${level + 1}>${inline(text)}</h${level + 1}>`,
      paragraph: (text) => `<p>${inline(text)}</p>`,
      signature: (text) => `<p class="right">${inline(text)}</p>`,
      table: (grid) =>
        tableHtml(grid, {
          table: ' class="data"',
          content: (cell) => cellContent(cell, inline, ''),
          headerCells: true,
          sections: 'head-body',
          ...habits,
        }),
    }),
  };
}

/** Everything in `div` elements, as visual page builders write. */
export function divisions(habits: TableHabits): Editor {
  return {
    open: '<div class="pages_content" id="UCAP-CONTENT">',
    close: '</div>',
    markup: (inline) => ({
      title: (text) => `<div class="bt">${inline(text)}</div>`,
      heading: (text) => `<div><div style="font-weight:bold">${inline(text)}</div></div>`,
      paragraph: (text) => `<div>&ensp;&ensp;&ensp;&ensp;${inline(text)}</div>`,
      signature: (text) => `<div style="text-align:right">${inline(text)}</div>`,
      table: (grid) =>
        `<div class="table-box">${tableHtml(grid, {
          table: ' border="1"',
          content: (cell) => `<div>${cellContent(cell, inline, '&#12288;')}</div>`,
          ...habits,
        })}</div>`,
    }),
  };
}

/** Bare text: a line break where a paragraph ends, headings that only their wording tells. */
export function bareText(habits: TableHabits): Editor {
  return {
    open: '<div class="article"><p>',
    close: '</div>',
    markup: (inline, random): BlockMarkup => {
      const indent = random.pick(['　　', '&nbsp;&nbsp;&nbsp;&nbsp;', '&#12288;&#12288;', '&emsp;&emsp;']);
      const end = random.pick(['<br>', '<br><br>', '<br/>\n<br/>', '<BR>']);
      const line = (html: string): string => `${indent}${html}${end}`;
      return {
        title: (text) => `<center>${inline(text)}</center>`,
        heading: (text) => line(inline(text)),
        paragraph: (text) => line(inline(text)),
        signature: (text) => line(inline(text)),
        table: (grid) =>
          tableHtml(grid, {
            table: ' border=1 width=100%',
            cell: (cell) => (cell.role === 'label' ? '' : ' align=center'),
            content: (cell) => cellContent(cell, inline),
            ...habits,
          }),
      };
    },
  };
}

/** Editors by name, and how often each is met. */
export const editors = {
  'office-suite': officeSuite,
  ueditor,
  'trs-editor': trsEditor,
  kindeditor,
  'comment-brackets': commentBrackets,
  'plain-markup': plainMarkup,
  divisions,
  'bare-text': bareText,
} as const satisfies Record<string, (habits: TableHabits) => Editor>;

/** Name of an editor. */
export type EditorName = keyof typeof editors;

/** One of the editors that most pages were written with. */
export function commonEditor(random: Random): EditorName {
  return random.pick(['office-suite', 'ueditor', 'ueditor', 'trs-editor', 'trs-editor', 'comment-brackets']);
}
