// Frames of section 5. `{problems|…}` and `{improvements|…}` print lists; a line that begins with `#` is a sub-heading.

import type { Template } from '../template.js';

/** A frame; `\n` parts its paragraphs. */
export type ProblemFrame = Pick<Template, 'text' | 'heldOut'>;

/** Frames of section 5. */
export const problemFrames: readonly ProblemFrame[] = [
  {
    text: '{year}年，{we}政府信息公开工作取得了一定成效，但仍存在一些问题：{problems|shi}。\n下一步，{we}将重点做好以下工作：{improvements|shi}。',
  },
  { text: '#（一）主要问题\n{problems|shi}。\n#（二）改进措施\n{improvements|shi}。' },
  {
    text: '对照上级要求和群众期待，工作中还存在{problems|dun}等不足。针对存在的问题，{nextYear}年{we}将{improvements|semicolon}。',
  },
  { text: '（一）存在的主要问题。{problems|shi}。\n（二）改进情况。{improvements|shi}。' },
  { text: '存在的主要问题：\n{problems|numberLines}\n改进措施：\n{improvements|numberLines}' },
  {
    text: '当前工作的短板主要表现在以下方面：{problems|number}。针对上述短板，采取了以下改进措施：{improvements|number}。',
  },
  { text: '#一、存在问题\n{problems|parenLines}\n#二、下一步打算\n{improvements|parenLines}' },
  {
    text: '主要存在以下薄弱环节：{problems|di}。今后，{we}将从以下几方面加以改进：{improvements|di}。',
  },
  { text: '工作中的不足主要是：{problems|semicolon}。下一步改进措施：{improvements|semicolon}。' },
  {
    text: '从自查情况看，还存在一些不容忽视的问题，{problems|shi}。\n{nextYear}年，我们将坚持问题导向：{improvements|shi}。',
  },
  {
    text: '{year}年存在的问题：{problems|paren}。针对上述问题，已落实以下整改：{improvements|paren}。',
  },
  {
    text: '#（一）上一年度问题的改进情况\n针对上一年度指出的问题，{we}{improvements|shi}。\n#（二）本年度存在的主要问题\n{problems|shi}。',
  },
  {
    text: '检视全年，{problems|semicolon}，这些都制约了公开实效。补短板的办法已经明确——{improvements|semicolon}。',
  },
  {
    text: '问题与对策逐一对应如下。\n{pairs}',
  },
  {
    text: '群众不满意在哪里？{problems|comma}。我们怎么改？{improvements|comma}。',
  },
  {
    heldOut: true,
    text: '{year}年，{we}政务公开工作虽取得一定进展，但与群众需求相比还有不足，主要体现在：{problems|shi}。\n{nextYear}年，{we}将针对这些不足，从以下方面改进：{improvements|shi}。',
  },
  {
    heldOut: true,
    text: '#（一）存在问题\n{problems|number}。\n#（二）下一步改进工作\n{improvements|number}。',
  },
  {
    heldOut: true,
    text: '回顾一年来的工作，{we}还存在一些短板：{problems|semicolon}。为解决上述问题，下一阶段{we}将采取以下措施：{improvements|shi}。',
  },
  {
    heldOut: true,
    text: '工作中还存在的不足：{problems|paren}。\n{nextYear}年工作打算：{improvements|paren}。',
  },
];
