// What the preamble says of the report itself: basis, parts, electronic copy.

import { wordings } from './wordings.js';

/** Law and notice that the report follows. */
export const legalBasis = wordings(
  'legal_basis',
  [
    '根据《{legal_basis.law}》（以下简称《条例》）和{legal_basis.notice}文件要求，{agency}编制了{year}年度政府信息公开工作年度报告。',
    '按照《{legal_basis.law}》第五十条规定及{legal_basis.notice}的格式，现公布{agency}{year}年政府信息公开工作年度报告。',
    '本报告依据《{legal_basis.law}》和{legal_basis.notice}通知编制。',
    '依照《{legal_basis.law}》有关规定，对照{legal_basis.notice}所附格式，结合{we}{year}年度工作实际，编制本报告。',
    '为落实《{legal_basis.law}》，按照统一格式（{legal_basis.notice}），{agency}组织编写了本年度报告。',
    '{agency}按《{legal_basis.law}》要求，并参照{legal_basis.notice}规定的内容，向社会公布{year}年度报告。',
    '现根据《{legal_basis.law}》和国家有关年度报告格式的通知（{legal_basis.notice}），将{agency}{year}年度政府信息公开工作情况报告如下。',
    '本年度报告由{agency}按照《{legal_basis.law}》编制，格式执行{legal_basis.notice}。',
    '遵照《{legal_basis.law}》及{legal_basis.notice}精神，{agency}对{year}年政府信息公开工作作了全面总结。',
    '依据《{legal_basis.law}》第四十九条、第五十条和{legal_basis.notice}的要求，现将{year}年度报告予以公布。',
    '编制依据有二：一为《{legal_basis.law}》，二为{legal_basis.notice}。',
    '{legal_basis.notice}规定了本报告的格式，《{legal_basis.law}》规定了本报告的内容。',
    '本报告的体例出自{legal_basis.notice}，公布义务出自《{legal_basis.law}》，编写者为{agency}。',
  ],
  [
    '按照《{legal_basis.law}》的规定以及{legal_basis.notice}的统一部署，{we}编制完成{year}年度政府信息公开工作年度报告。',
    '本年报根据《{legal_basis.law}》规定，按{legal_basis.notice}明确的体例撰写。',
    '为保障公众知情权，{agency}依《{legal_basis.law}》并按照{legal_basis.notice}所定格式撰写本报告，现予公布。',
    '现按《{legal_basis.law}》第四十九条和{legal_basis.notice}规定，向社会发布{agency}{year}年度报告。',
  ],
);

/** Number of parts. */
export const reportParts = wordings(
  'report_parts',
  [
    '报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项{report_parts.count|chinese}部分组成。',
    '全文包括{report_parts.count|chinese}个部分。',
    '本报告共分{report_parts.count|chinese}个部分，文字与表格相互对应。',
    '报告内容共{report_parts.count|chinese}部分：总体情况、主动公开、依申请公开、复议诉讼、问题与改进、其他事项。',
    '本年度报告分为{report_parts.count}个部分。',
    '报告含总体情况等{report_parts.count|chinese}部分内容。',
    '全文由{report_parts.count|chinese}大部分构成，数据以表格列示。',
    '本报告包含{report_parts.count}部分，依次为总体情况至其他需要报告的事项。',
    '按照规定格式，报告设{report_parts.count|chinese}个部分。',
    '年度报告正文共{report_parts.count|chinese}个部分，以文字和图表形式呈现。',
    '总体情况之外另有五个部分，合为{report_parts.count|chinese}部分。',
    '本报告分部分叙述，自第一部分起，至第六部分止，部分总数为{report_parts.count}。',
    '报告的篇章数为{report_parts.count|chinese}，逐部分对应规定的内容。',
  ],
  [
    '本年报由{report_parts.count|chinese}个部分构成。',
    '本报告内容分{report_parts.count|chinese}部分，包括总体情况、主动公开、依申请公开等方面。',
    '年报共有{report_parts.count}个部分，并附有统计表。',
    '报告主体部分按格式要求设置为{report_parts.count|chinese}部分。',
  ],
);

/** Web site that carries the report. */
export const electronicCopy = wordings(
  'electronic_copy',
  [
    '本报告的电子版可从{place}人民政府网站（{electronic_copy.url}）下载。',
    '本报告电子版在政府门户网站（{electronic_copy.url}）公布，欢迎查阅。',
    '报告全文可登录{electronic_copy.url}查看。',
    '公众可在政府网站（网址：{electronic_copy.url}）政府信息公开年报栏目下载本报告。',
    '本报告通过{place}人民政府网站向社会公开，网址为{electronic_copy.url}。',
    '如需电子版，请访问{electronic_copy.url}。',
    '本报告在{electronic_copy.url}全文发布。',
    '电子版可在{place}政府网（{electronic_copy.url}）政务公开专栏查阅和下载。',
    '报告同时在门户网站{electronic_copy.url}刊载，公众可以随时浏览。',
    '查阅本报告，可打开{place}人民政府网站{electronic_copy.url}。',
    '{electronic_copy.url}载有本报告的全部内容。',
    '下载途径：{electronic_copy.url}，政府信息公开，年度报告。',
    '纸质文本备存于{contactUnit}，电子文本存放地址为{electronic_copy.url}。',
  ],
  [
    '本年报电子文本在{place}人民政府门户网站上发布（网址：{electronic_copy.url}）。',
    '如需获取本报告电子版，可登录{place}政府门户网站（{electronic_copy.url}）下载。',
    '本报告全文已登载于{electronic_copy.url}，供社会公众查阅。',
    '社会公众可通过政府网站{electronic_copy.url}浏览本报告。',
  ],
);
