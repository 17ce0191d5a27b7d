// Pictures for the tests: banks' screens and documents with layouts of our own, and what is printed on them.
// Every company, person and number is made up; check digits are correct.

/** A picture: how large it is drawn, its markup, and what is printed; `turned` in degrees, as a photograph is.
 * @typedef {{ name: string, width: number, height: number, scale: number, turned?: number, html: string, kind: string, fields: Record<string, string> }} Made */

/** @param {string} css @param {string} body */
const page = (css, body) =>
  `<!doctype html><meta charset="utf-8"><style>*{box-sizing:border-box}body{margin:0;font:15px/1.45 "Noto Sans CJK SC","WenQuanYi Micro Hei","Noto Sans",sans-serif;color:#1c2430}${css}</style><body>${body}`;
/** @param {[string, string][]} rows */
const rows = (rows) =>
  rows
    .map(([label, value]) => `<div class="r"><span class="k">${label}</span><span class="v">${value}</span></div>`)
    .join("");
const PHONE = { width: 400, height: 860, scale: 2 },
  DESK = { width: 1200, height: 760, scale: 1 };

/** @type {Made[]} */
export const MADE = [
  {
    name: "en-sending",
    ...PHONE,
    kind: "bank-screen",
    html: page(
      ".h{font-size:30px;font-weight:700;padding:34px 20px 4px}.s{padding:0 20px 16px;color:#6a7380}.r{display:flex;justify-content:space-between;gap:14px;padding:11px 20px}.k{color:#6a7380}.v{text-align:right}.b{margin:30px 20px;background:#1b1f3b;color:#fff;text-align:center;border-radius:28px;padding:14px}",
      `<div class="h">$4,326.50</div><div class="s">to Qingdao Marvelline Textiles Co., Ltd.</div>${rows([
        ["Recipient", "Qingdao Marvelline Textiles Co., Ltd."],
        ["Account number", "370209881200046713"],
        ["SWIFT", "SPDBCNSH311"],
        ["Bank", "Shanghai Pudong Development Bank"],
        ["Recipient gets", "USD 4,326.50"],
        ["Fee", "USD 12.00"],
        ["Reference", "MVL-26-0417"],
        ["Arrives", "Friday"],
      ])}<div class="b">Send money</div>`,
    ),
    fields: {
      payee: "Qingdao Marvelline Textiles Co., Ltd.",
      account: "370209881200046713",
      swift: "SPDBCNSH311",
      bank: "Shanghai Pudong Development Bank",
      gross: "USD 4,326.50",
      currency: "USD",
      reference: "MVL-26-0417",
    },
  },
  {
    name: "zh-done",
    ...PHONE,
    kind: "bank-screen",
    html: page(
      "body{background:#f4f5f7}.t{text-align:center;padding:46px 0 6px;font-size:20px}.a{text-align:center;font-size:34px;font-weight:700;padding-bottom:20px}.c{background:#fff;margin:0 12px;border-radius:10px;padding:6px 16px}.r{padding:10px 0;border-bottom:1px solid #eee}.k{display:block;color:#8a93a0;font-size:13px}",
      `<div class="t">转账成功</div><div class="a">¥ 58,640.00</div><div class="c">${rows([
        ["收款人", "绍兴市锦叶纺织品有限公司"],
        ["收款账号", "8110 8010 1370 0246 815"],
        ["收款银行", "中信银行绍兴轻纺城支行"],
        ["付款账号", "6217 **** **** 3307"],
        ["手续费", "0.00元"],
        ["附言", "合同JY2026-118货款"],
        ["交易时间", "2026-11-12 10:24:51"],
      ])}</div>`,
    ),
    fields: {
      payee: "绍兴市锦叶纺织品有限公司",
      account: "8110 8010 1370 0246 815",
      bank: "中信银行绍兴轻纺城支行",
      gross: "¥58,640.00",
      currency: "CNY",
      reference: "合同JY2026-118货款",
      issueDate: "2026-11-12",
    },
  },
  {
    name: "desk-en-grid",
    ...DESK,
    kind: "bank-screen",
    html: page(
      ".top{background:#2d2f36;color:#fff;padding:14px 36px}.w{width:900px;margin:24px auto}.g{display:grid;grid-template-columns:1fr 1fr 1fr;gap:18px 30px;border-top:1px solid #ccc;padding:16px 0}.k{display:block;color:#68707c;font-size:13px}h2{font-size:18px;margin:14px 0 6px}",
      `<div class="top">Internet banking – Overseas payment</div><div class="w"><h2>Payee details</h2><div class="g">${rows(
        [
          ["Beneficiary name", "ZHONGSHAN ORLAND LIGHTING LTD"],
          ["Beneficiary account", "2011028709200135782"],
          ["Beneficiary bank", "INDUSTRIAL AND COMMERCIAL BANK OF CHINA"],
          ["SWIFT/BIC", "ICBKCNBJZSN"],
          ["Bank country", "CHINA"],
        ],
      )}</div><h2>Payment details</h2><div class="g">${rows([
        ["Payment amount", "EUR 9,870.25"],
        ["Value date", "24 Nov 2026"],
        ["Message to beneficiary", "PI OL261101 BALANCE"],
        ["Debit account", "***-***-7716 EUR"],
        ["Charges", "SHA"],
      ])}</div></div>`,
    ),
    fields: {
      payee: "ZHONGSHAN ORLAND LIGHTING LTD",
      account: "2011028709200135782",
      bank: "INDUSTRIAL AND COMMERCIAL BANK OF CHINA",
      swift: "ICBKCNBJZSN",
      bankCountry: "CHINA",
      gross: "EUR 9,870.25",
      currency: "EUR",
      issueDate: "24 Nov 2026",
      reference: "PI OL261101 BALANCE",
    },
  },
  {
    name: "desk-zh-form",
    ...DESK,
    kind: "bank-screen",
    html: page(
      ".top{background:#00489a;color:#fff;padding:12px 30px}.w{width:820px;margin:26px auto;border:1px solid #d5dbe3}.r{display:grid;grid-template-columns:200px 1fr;border-bottom:1px solid #e6eaf0}.k{background:#f3f6fa;padding:9px 14px;text-align:right;color:#4a5666}.v{padding:9px 14px}.b{text-align:center;padding:14px}",
      `<div class="top">企业网银 · 转账汇款 · 信息确认</div><div class="w">${rows([
        ["付款人名称：", "苏州贝澜智能科技有限公司"],
        ["付款账号：", "3225****8801"],
        ["收款人名称：", "无锡荣轩精密机械有限公司"],
        ["收款人账号：", "510901230410608"],
        ["收款人开户行：", "招商银行无锡分行营业部"],
        ["开户行行号：", "308302005003"],
        ["转账金额：", "126,780.00元"],
        ["金额大写：", "壹拾贰万陆仟柒佰捌拾元整"],
        ["用途：", "设备款"],
      ])}</div><div class="b">提交　　返回修改</div>`,
    ),
    fields: {
      buyerName: "苏州贝澜智能科技有限公司",
      payee: "无锡荣轩精密机械有限公司",
      account: "510901230410608",
      bank: "招商银行无锡分行营业部",
      gross: "126,780.00元",
      currency: "CNY",
      cnaps: "308302005003",
      reference: "设备款",
    },
  },
  {
    name: "invoice-on-its-side",
    width: 1240,
    height: 800,
    scale: 1,
    turned: 90,
    kind: "digital",
    html: page(
      "body{padding:34px;color:#111}.t{text-align:center;font-size:28px;color:#8b4a1f;letter-spacing:2px}.m{position:absolute;right:40px;top:40px;font-size:15px}.b{display:grid;grid-template-columns:1fr 1fr;border:1px solid #8b4a1f;margin-top:60px;padding:8px;gap:6px}table{width:100%;border-collapse:collapse}th{color:#8b4a1f;font-weight:400}td,th{padding:5px 8px;text-align:right}td:first-child,th:first-child{text-align:left}.s{border:1px solid #8b4a1f;border-top:0;padding:8px}",
      `<div class="t">电子发票（普通发票）</div><div class="m">发票号码：26332000007719045538<br>开票日期：2026年10月09日</div><div class="b"><div>名称：宁波朗舟贸易有限公司</div><div>名称：杭州云杉信息技术有限公司</div><div>统一社会信用代码/纳税人识别号：91330201MA2GQ1L89C</div><div>统一社会信用代码/纳税人识别号：91330106MA27XT6L67</div></div><div class="s"><table><tr><th>项目名称</th><th>单位</th><th>数量</th><th>单价</th><th>金额</th><th>税率/征收率</th><th>税额</th></tr><tr><td>*信息技术服务*云存储</td><td>月</td><td>12</td><td>150</td><td>1800.00</td><td>6%</td><td>108.00</td></tr><tr><td>合计</td><td></td><td></td><td></td><td>¥1800.00</td><td></td><td>¥108.00</td></tr></table></div><div class="s">价税合计（大写）　壹仟玖佰零捌圆整　　　　（小写）¥1908.00</div><p>开票人：方宁</p>`,
    ),
    fields: {
      number: "26332000007719045538",
      issueDate: "2026年10月09日",
      buyerName: "宁波朗舟贸易有限公司",
      sellerName: "杭州云杉信息技术有限公司",
      net: "¥1800.00",
      tax: "¥108.00",
      gross: "¥1908.00",
      buyerTaxId: "91330201MA2GQ1L89C",
      sellerTaxId: "91330106MA27XT6L67",
      capitals: "壹仟玖佰零捌圆整",
    },
  },
  {
    name: "pro-forma-tilted",
    width: 1100,
    height: 900,
    scale: 1,
    turned: -4,
    kind: "pro-forma",
    html: page(
      'body{padding:60px 80px;font-family:"Noto Serif","Liberation Serif",serif}h1{text-align:center;font-size:24px}table{width:100%;border-collapse:collapse;margin:14px 0}td,th{border:1px solid #333;padding:5px 9px}',
      "<h1>TAIZHOU HARVELL PUMP CO., LTD.</h1><h2 style='text-align:center;font-size:19px'>PROFORMA INVOICE</h2><p>TO: Lindqvist Garden AB<br>INVOICE NO.: HV-2026-0933<br>DATE: OCT 21, 2026</p><table><tr><th>MODEL</th><th>QTY</th><th>UNIT PRICE</th><th>AMOUNT</th></tr><tr><td>HP-40</td><td>120 PCS</td><td>USD 41.50</td><td>USD 4,980.00</td></tr><tr><td colspan=3>TOTAL CIF GOTHENBURG</td><td>USD 4,980.00</td></tr></table><p>BENEFICIARY: TAIZHOU HARVELL PUMP CO., LTD.<br>BANK: BANK OF CHINA TAIZHOU BRANCH<br>ACCOUNT NO.: 377158340926<br>SWIFT CODE: BKCHCNBJ92E</p>",
    ),
    fields: {
      sellerName: "TAIZHOU HARVELL PUMP CO., LTD.",
      number: "HV-2026-0933",
      issueDate: "OCT 21, 2026",
      gross: "USD 4,980.00",
      currency: "USD",
      payee: "TAIZHOU HARVELL PUMP CO., LTD.",
      account: "377158340926",
      swift: "BKCHCNBJ92E",
    },
  },
];
