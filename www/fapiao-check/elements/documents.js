// @ts-check
// Written by `UPDATE=1 cargo test --test published`: what each document is called, and where it opens.
export default /* json */ `{
  "Invoice FAQ": {"en": "Alibaba Cloud's invoice FAQ", "zh": "《发票常见问题》", "address": "https://help.aliyun.com/en/user-center/support/faq-about-invoice-requests"},
  "Invoices (help topic)": {"en": "Alibaba Cloud's help topic “Invoices”", "zh": "帮助页《发票》", "address": "https://help.aliyun.com/en/document_detail/147219.html"},
  "How to pay an invoice on Alibaba": {"en": "the buyer's guide “How to pay an invoice on Alibaba?”", "zh": "《付款指南》", "address": "https://www.haiwaiyunfu.online/7838.html"},
  "Notices on fully digital e-invoices": {"en": "notices on fully digital e-invoices", "zh": "数电票试点和推广通知"},
  "Help page 64665": {"en": "the help page on Cloud Communication's invoices", "zh": "帮助页：云通信产品的发票", "address": "https://help.aliyun.com/document_detail/64665.html"},
  "Help pages of Model Studio": {"en": "Model Studio's help pages", "zh": "帮助页：大模型服务平台百炼", "address": "https://help.aliyun.com/zh/model-studio/coding-plan"},
  "ApplyInvoice": {"en": "Alibaba Cloud's interface for requesting invoices", "zh": "发票申请服务 API 文档", "address": "https://help.aliyun.com/zh/user-center/developer-reference/api-applyinvoice"},
  "STA Announcement No. 45 of 2019": {"en": "STA Announcement No. 45 of 2019", "zh": "国家税务总局公告 2019 年第 45 号"},
  "STA Announcement No. 1 of 2020": {"en": "STA Announcement No. 1 of 2020", "zh": "国家税务总局公告 2020 年第 1 号"},
  "STA Announcement No. 11 of 2024": {"en": "STA Announcement No. 11 of 2024", "zh": "国家税务总局公告 2024 年第 11 号", "address": "https://fgk.chinatax.gov.cn/zcfgk/c100012/c5236067/content.html"},
  "MoF, STA and Customs Announcement No. 39 of 2019": {"en": "Announcement No. 39 of 2019", "zh": "财政部、税务总局、海关总署公告 2019 年第 39 号"},
  "MoF and STA Announcement No. 9 of 2026": {"en": "Announcement No. 9 of 2026 on the scope of VAT", "zh": "财政部、税务总局公告 2026 年第 9 号", "address": "https://fgk.chinatax.gov.cn/zcfgk/c102416/c5247431/content.html"},
  "MoF and STA Announcement No. 10 of 2026": {"en": "Announcement No. 10 of 2026 on VAT incentives", "zh": "财政部、税务总局公告 2026 年第 10 号", "address": "https://fgk.chinatax.gov.cn/zcfgk/c102416/c5247434/content.html"},
  "State Council notices on public holidays": {"en": "the State Council's notices on public holidays", "zh": "国务院办公厅关于部分节假日安排的通知", "address": "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"},
  "IC3: Business Email Compromise": {"en": "the FBI's page on business e-mail compromise", "zh": "美国联邦调查局关于商务邮件诈骗的说明", "address": "https://www.ic3.gov/CrimeInfo/BEC"},
  "FTC: Paid someone you think is a scammer": {"en": "the FTC's page on what to do after a scam", "zh": "美国联邦贸易委员会关于受骗后处理方式的说明", "address": "https://consumer.ftc.gov/consumer-alerts/2021/09/paid-someone-you-think-scammer"},
  "Anti-Deception Coordination Centre": {"en": "Hong Kong Police, Anti-Deception Coordination Centre", "zh": "香港警务处反诈骗协调中心", "address": "https://www.adcc.gov.hk"},
  "Action Fraud": {"en": "Action Fraud", "zh": "英国反诈骗举报中心（Action Fraud）", "address": "https://www.actionfraud.police.uk"},
  "GB 32100-2015": {"en": "GB 32100-2015", "zh": "GB 32100-2015《法人和其他组织统一社会信用代码编码规则》"},
  "GB 11714-1997": {"en": "GB 11714-1997", "zh": "GB 11714-1997《全国组织机构代码编制规则》"},
  "Observed practice": {"en": "observed practice", "zh": "公开样本归纳"},
  "Standards of bank numbers": {"en": "standards of bank numbers", "zh": "银行编号标准"},
  "Account lengths of company accounts": {"en": "WeChat Pay's table of account lengths", "zh": "微信支付对公账户位数表"},
  "Advice on payment fraud": {"en": "advice on payment fraud", "zh": "防范付款诈骗的公开提示", "address": "https://www.takefive-stopfraud.org.uk"},
  "Fapiao Check": {"en": "Fapiao Check", "zh": "Fapiao Check"}
}`;
