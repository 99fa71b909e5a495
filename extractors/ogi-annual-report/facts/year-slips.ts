// Text of an earlier report that was taken over with its year: `2022年，我局全年主动公开信息…` in the report for 2023.

import type { YearSlips } from '../../../src/model/fact.js';

const self =
  '我[局委办厅镇乡县区市省院站会所处校馆街队]|我们|我单位|我机关|我中心|我街道|我管委会|本机关|本单位|本[局委办厅镇乡县区市省院站会所]|全[县区市省镇乡局委]|全年|全街道';

export const yearSlips: YearSlips = {
  opening: new RegExp(`^(?:[一二三四五六七八九十]是|首先|其次)?[在于]?Y[,:]?[^,。;#Y]{0,8}(?:${self})`, 'u'),
  work: /公开|发布|受理|收到|办理|答复|开展|组织|制定|推进|加强|落实|完善|召开|举办|建立|规范|围绕|坚持|认真|严格/u,
  unless:
    /同比|相比|比上|较|上年|去年|上一年|以来|截至|截止|历年|累计|印发|[〔《]|规划|结转|修订|成立|设立|出台|机构改革|改革|Y#月|#月#日|起|存在|整改|改进情况|Y.*Y/u,
  plan: /将|计划|拟|下一步|下一阶段|继续|进一步|力争|着力|打算|今后|要/u,
};
