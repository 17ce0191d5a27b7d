// @ts-check
// May I pay this? A card for each document, in both languages, written by hand; elements.css.js shows the language of the
// host page. A field's name is its path in the question; data-fill is what a button types for the reader.

/** Both languages, side by side. @param {string} en @param {string} zh */
const say = (en, zh) => `<span lang="en">${en}</span><span lang="zh-CN">${zh}</span>`;

/** A box to type in. @param {string} name @param {string} en @param {string} zh @param {{ look?: string, more?: string }} [how] */
const box = (name, en, zh, { look = "", more = "" } = {}) =>
  `<label class="field ${look}">${say(en, zh)}<input name="${name}" placeholder=" "${more}></label>`;

const CODE = { more: ' class="code"' };
const DECIMAL = { more: ' inputmode="decimal"' };

/** Boxes that most documents have. @type {Record<string, (source: string) => string>} */
const BOXES = {
  supplier: (source) => box(`${source}.supplier`, "Supplier’s company name", "供应商名称", { look: "wide" }),
  account: (source) =>
    `<div class="wide">${box(`${source}.account`, "Account number or IBAN", "收款账号（或 IBAN）", CODE)}<div class="live" data-live="${source}.account"></div></div>`,
  payee: (source) =>
    `<div class="wide">${box(`${source}.payee`, "Payee (beneficiary)", "收款户名")}<div class="live" data-live="${source}.payee"></div></div>`,
  amount: (source) =>
    `<div class="third">${box(`${source}.amount`, "Amount", "金额", DECIMAL)}<div class="live" data-live="${source}.amount"></div></div>`,
  currency: (source) =>
    `<div class="third">${box(`${source}.currency`, "Currency", "币种", { more: ' list="currencies"' })}<div class="live" data-live="${source}.currency"></div></div>`,
  reference: (source) =>
    `<div class="third last">${box(`${source}.reference`, "Payment reference", "付款附言")}<div class="live" data-live="${source}.reference"></div></div>`,
  bank: (source) => box(`${source}.bank`, "Bank", "开户行"),
  branch: (source) => box(`${source}.branch`, "Branch", "支行"),
  swift: (source) => box(`${source}.swift`, "SWIFT code (BIC)", "SWIFT 代码", CODE),
  orderNumber: (source) => box(`${source}.orderNumber`, "Order number", "订单号"),
  unitPrice: (source) => box(`${source}.unitPrice`, "Unit price", "单价", DECIMAL),
  quantity: (source) => box(`${source}.quantity`, "Quantity", "数量", DECIMAL),
  extras: (source) => box(`${source}.extras`, "Freight, insurance and other extras", "运费、保险费等附加费用", DECIMAL),
  incoterm: (source) => box(`${source}.incoterm`, "Incoterm, such as FOB Ningbo", "贸易术语，如 FOB 宁波"),
  invoiceNumber: (source) => box(`${source}.invoiceNumber`, "Invoice number", "发票号码"),
  from: (source) => box(`${source}.from`, "Sent from (e-mail address)", "发件地址", CODE),
};
/** @param {string} source @param {string} names */
const boxes = (source, names) =>
  names
    .split(" ")
    .map((name) => BOXES[name]?.(source))
    .join("");

/** Words to choose from. @param {string} name @param {[en: string, zh: string]} legend @param {[value: string, en: string, zh: string][]} choices */
const pick = (name, [en, zh], choices) =>
  `<div class="field wide" role="group" aria-labelledby="${name}-label"><span id="${name}-label">${say(en, zh)}</span><div class="pick">${choices
    .map(
      ([value, en, zh]) =>
        `<label class="choice"><input type="radio" name="${name}" value="${value}">${say(en, zh)}</label>`,
    )
    .join("")}</div></div>`;

/** @param {string} source */
const channel = (source) =>
  pick(
    `${source}.channel`,
    ["How are you asked to pay?", "对方要求以何种方式付款？"],
    [
      ["platform", "On the order page", "在订单页面付款"],
      ["platform-transfer", "Bank transfer, account on the order page", "汇入订单页面所列账户"],
      ["bank-transfer", "Bank transfer, another account", "汇入供应商另行提供的账户"],
      ["money-transfer", "Western Union, MoneyGram", "西联、速汇金"],
      ["wallet", "PayPal, wallet", "PayPal 等钱包"],
      ["card", "Bank card", "银行卡"],
      ["crypto", "Crypto (USDT)", "加密货币（USDT）"],
      ["gift-card", "Gift card", "礼品卡"],
      ["link", "Link they sent", "对方发来的链接"],
      ["other", "Other", "其他"],
    ],
  );

/** @param {string} source */
const payeeType = (source) =>
  pick(
    `${source}.payeeType`,
    ["The account belongs to", "收款账户类型"],
    [
      ["company", "a company", "对公账户"],
      ["person", "a person", "个人账户"],
    ],
  );

/** More boxes, folded. @param {string} content @param {[en: string, zh: string]} [name] */
const fold = (content, [en, zh] = ["More details", "更多信息"]) =>
  `<details class="more-boxes"><summary>${say(en, zh)}</summary><div class="fold boxes">${content}</div></details>`;

/** Where a document is pasted, dropped or chosen. @param {string} source @param {[en: string, zh: string]} label @param {[en: string, zh: string]} hint */
const drop = (source, [en, zh], [hintEn, hintZh]) =>
  `<div class="drop" data-drop="${source}"><label class="field">${say(en, zh)}<textarea name="paste.${source}" rows="2" placeholder=" "></textarea></label>
    <div class="row"><button type="button" class="choose">${say("Choose a file", "选择文件")}</button><small>${say(hintEn, hintZh)}</small></div></div>
  <div class="read" data-read="${source}" role="group" aria-label="Read 识别结果"></div>`;

const PICTURE = /** @type {[string, string]} */ ([
  "Only a picture? Copy its text with your phone (Live Text, Google Lens) and paste it.",
  "只有图片？用手机复制图中文字（实况文本、Google 智能镜头等）后粘贴。",
]);

/** A card for a document. @param {string} source @param {[en: string, zh: string]} title @param {[en: string, zh: string]} hint @param {string} content @param {string} [look] */
const card = (source, [en, zh], [hintEn, hintZh], content, look = "") =>
  `<details class="paper source ${look}" name="paper" data-source="${source}" part="source"><summary><span class="n"></span><span class="what"><b class="title">${say(en, zh)}</b><small class="tells">${say(hintEn, hintZh)}</small></span><span class="do"><span class="add">${say("Add", "填写")}</span><span class="edit">${say("Edit", "修改")}</span></span></summary>
  <div class="body" role="group" aria-label="${en} ${zh}">${content}<div class="row"><button type="button" class="onward main">${say("Next", "下一步")}</button><small>${say("Leave blank anything you do not have.", "没有的项目留空即可。")}</small></div></div></details>`;

const OR = `<p class="or">${say("or type what you have", "或直接填写")}</p>`;
const STAGES = `<template data-rows="order.schedule" data-most="12"><fieldset class="step wide"><legend class="quiet"><span lang="en">Stage <span class="no"></span></span><span lang="zh-CN">第 <span class="no"></span> 期</span></legend>
    <label class="choice"><input type="radio" name="order.due" value="#"><span><b class="no"></b> </span>${say("due now", "本次应付")}</label>
    <label class="field">${say("Stage", "名称")}<input name=".label" placeholder=" "></label>
    <label class="field">${say("Percent", "比例")}<input name=".percent" inputmode="decimal" placeholder=" "></label>
    <label class="field">${say("or amount", "或金额")}<input name=".amount" inputmode="decimal" placeholder=" "></label>
    <label class="field">${say("What you receive for it", "对应的交付内容")}<input name=".deliverable" placeholder=" "></label>
  </fieldset></template>`;

const CARDS = [
  card(
    "invoice",
    ["From the supplier", "供应商发来的单据"],
    ["Pro-forma invoice, e-mail or chat: paste it first", "形式发票、邮件或聊天记录，先粘贴这里"],
    drop(
      "invoice",
      [
        "Paste an e-mail, pro-forma invoice (PI) or chat, or drop a file",
        "粘贴邮件、形式发票（PI）或聊天记录，也可拖入文件",
      ],
      PICTURE,
    ) +
      OR +
      `<div class="boxes">${boxes("invoice", "account payee amount currency reference")}${channel("instruction")}
      <label class="tick wide"><input type="checkbox" name="answers.details-changed" value="yes">${say("They say their bank details changed", "对方称收款账户已变更")}</label></div>` +
      fold(
        box("invoice.issuer", "Issued by", "开票方") +
          boxes("invoice", "bank branch swift") +
          box("invoice.number", "Invoice number", "发票号码") +
          boxes("invoice", "orderNumber") +
          box("invoice.issuerTaxId", "Tax ID", "税号") +
          boxes("invoice", "unitPrice quantity extras incoterm") +
          payeeType("instruction"),
      ),
  ),
  card(
    "chat",
    ["Another message from the supplier", "供应商的另一条消息"],
    ["An e-mail or chat with bank details", "含收款信息的邮件或聊天记录"],
    drop("chat", ["Paste the e-mail or chat, or drop a file", "粘贴邮件或聊天记录，也可拖入文件"], PICTURE) +
      OR +
      `<div class="boxes">${boxes("chat", "account payee amount currency reference")}${channel("chat")}</div>` +
      fold(boxes("chat", "bank branch swift invoiceNumber from") + payeeType("chat")),
    "extra",
  ),
  card(
    "instruction",
    ["Payment instruction from the supplier", "供应商的付款通知"],
    ["A separate document with bank details", "另附收款信息的单据"],
    drop("instruction", ["Paste the payment instruction, or drop a file", "粘贴付款通知，也可拖入文件"], PICTURE) +
      OR +
      `<div class="boxes">${boxes("instruction", "account payee amount currency reference")}</div>` +
      fold(boxes("instruction", "bank branch swift invoiceNumber from")),
    "extra",
  ),
  card(
    "contract",
    ["Contract or terms from the supplier", "供应商的合同或条款"],
    ["Terms that the order page does not show", "订单页面未列明的约定"],
    drop("contract", ["Paste the contract, or drop a file", "粘贴合同，也可拖入文件"], PICTURE) +
      OR +
      `<div class="boxes">${boxes("contract", "supplier account payee amount currency orderNumber")}</div>` +
      fold(boxes("contract", "bank branch swift unitPrice quantity extras incoterm")),
    "extra",
  ),
  card(
    "transfer",
    ["Your bank’s screen", "网银付款页面"],
    ["What you are about to confirm at your bank", "即将在银行确认的内容"],
    drop(
      "transfer",
      ["Paste the text of your bank’s page, or drop a file", "粘贴网银付款页面的文字，也可拖入文件"],
      [
        "In a banking app: take a screenshot, copy its text (Live Text, Google Lens) and paste it.",
        "手机银行：截屏后复制图中文字（实况文本、Google 智能镜头等）再粘贴。",
      ],
    ) +
      `<p class="or">${say("or type what it shows", "或按页面显示填写")}</p>` +
      `<div class="boxes"><div class="wide">${box("transfer.account", "Account number or IBAN", "收款账号（或 IBAN）", CODE)}<p class="hint" id="transfer.account-hint">${say("Type it from your bank’s screen. Do not copy it from the invoice.", "请按网银页面录入，不要从发票复制。")}</p><div class="live" data-live="transfer.account"></div></div>
      <div class="wide">${box("transfer.payee", "Payee (beneficiary)", "收款户名")}<button type="button" class="link same">${say("My bank shows the same name", "银行显示的户名与上述一致")}</button><div class="live" data-live="transfer.payee"></div></div>
      ${boxes("transfer", "amount currency reference")}${pick(
        "transfer.nameCheck",
        ["What does your bank say about the payee’s name?", "银行对收款户名的校验结果"],
        [
          ["match", "Match", "一致"],
          ["close", "Close match", "相近"],
          ["no-match", "No match", "不一致"],
          ["not-possible", "Not offered", "未提供"],
        ],
      )}</div>` +
      fold(
        boxes("transfer", "bank branch swift") +
          box("transfer.bankCountry", "Country or region of the payee’s bank", "收款行所在国家/地区") +
          box("transfer.debitCurrency", "Currency of your own account", "付款账户币种", {
            more: ' list="currencies"',
          }) +
          box("transfer.fee", "Bank fees", "银行手续费", DECIMAL) +
          pick(
            "transfer.feePaidBy",
            ["Who pays the bank fees?", "银行手续费由谁承担？"],
            [
              ["buyer", "I pay them all", "全部由我方承担"],
              ["shared", "Shared", "双方分担"],
              ["supplier", "The supplier", "由供应商承担"],
              ["unknown", "I do not know", "不清楚"],
            ],
          ) +
          box("transfer.paidOn", "Paid on, such as 2026-01-15", "付款日期，如 2026-01-15") +
          box("transfer.bankReference", "Bank transaction number, once paid", "银行流水号（付款后填写）"),
      ),
  ),
  card(
    "order",
    ["Order page, opened by you", "您自行打开的订单页面"],
    ["Independent of the supplier: it can confirm the account", "独立于供应商，可用于确认账号"],
    `<p class="hint">${say("Open it yourself, in the app or by typing the address. A page opened from a link in a message does not count.", "请在 App 中或自行输入网址打开，从消息链接打开的页面不算。")}</p>` +
      drop("order", ["Paste the text of the order page, or drop a file", "粘贴订单页面的文字，也可拖入文件"], PICTURE) +
      OR +
      `<div class="boxes">${boxes("order", "supplier account amount currency orderNumber")}
      <label class="tick wide"><input type="checkbox" name="order.tradeAssurance" value="true">${say("Under Trade Assurance", "信用保障订单")}</label></div>` +
      fold(STAGES, ["Paid in stages (deposit, balance)", "分期付款（定金、尾款）"]) +
      fold(
        box("order.payee", "Payee, if another company", "收款户名（如为另一家公司）") +
          boxes("order", "bank branch swift invoiceNumber") +
          box("order.supplierTaxId", "Tax ID", "税号") +
          boxes("order", "unitPrice quantity extras incoterm"),
      ),
  ),
  card(
    "certificate",
    ["Your exclusive-account certificate", "专属账号证明"],
    ["Your own, from the Alibaba Cloud console", "本公司在阿里云控制台下载的证明"],
    `<div class="boxes">${box("certificate.payee", "Payee on the certificate", "证明所列户名", { look: "wide" })}${box("certificate.account", "Account on the certificate", "证明所列账号", { look: "wide", ...CODE })}</div>`,
    "cloud",
  ),
  card(
    "previous",
    ["Earlier payment", "以往付款"],
    ["It can confirm the account once the money has arrived", "已到账的付款可用于确认账号"],
    drop(
      "previous",
      ["Paste the receipt of your earlier payment, or drop a file", "粘贴以往付款的回单文字，也可拖入文件"],
      PICTURE,
    ) +
      `<div class="row"><button type="button" class="earlier">${say("Open a saved record", "打开已保存的核对记录")}</button></div>` +
      OR +
      `<div class="boxes">${boxes("previous", "account payee")}${pick(
        "previous.arrived",
        ["Did the supplier confirm that it arrived?", "供应商是否确认该笔付款已到账？"],
        [
          ["yes", "Yes", "是"],
          ["no", "No", "否"],
          ["unsure", "Not sure", "不确定"],
        ],
      )}</div>` +
      fold(boxes("previous", "bank swift") + box("previous.from", "E-mail address used then", "当时的发件地址", CODE)),
    "extra",
  ),
];

/** What an example fills in. @param {Record<string, string>} values @param {string} en @param {string} zh */
const example = (values, en, zh) =>
  `<button type="button" class="link" data-fill="${new URLSearchParams(values).toString().replaceAll("&", "&amp;")}">${say(en, zh)}</button>`;

/** @param {string[]} sources @param {Record<string, string>} values */
const everywhere = (sources, values) =>
  Object.fromEntries(
    sources.flatMap((source) => Object.entries(values).map(([name, value]) => [`${source}.${name}`, value])),
  );

const AGREED = { amount: "4,800.00", currency: "USD", account: "3901 2200 0912 4471 806" };
const LAMPS = "Ningbo Haitian Lamps Co., Ltd.";
const ORDER = {
  context: "alibaba-order",
  ...everywhere(["order", "invoice", "transfer"], AGREED),
  "order.supplier": LAMPS,
  "invoice.payee": LAMPS,
  "transfer.payee": LAMPS,
  "invoice.reference": "PI-2026-0117",
  "transfer.reference": "PI-2026-0117",
};
const EXAMPLES = [
  example(ORDER, "No differences", "各处一致"),
  example({ ...ORDER, "transfer.account": "3901 2200 0972 4471 806" }, "One wrong digit", "账号错一位"),
  example(
    {
      context: "alibaba-order",
      ...everywhere(["invoice"], { ...AGREED, payee: LAMPS, bank: "Bank of Ningbo", reference: "PI-2026-0117" }),
      "chat.account": "727-406-55-183920",
      "chat.payee": "HARBOR LIGHT TRADING LIMITED",
      "chat.amount": "4,800.00",
      "chat.currency": "USD",
      "chat.channel": "bank-transfer",
      "answers.details-changed": "yes",
    },
    "An account changed by e-mail",
    "邮件更换收款账号",
  ),
  example({ ...ORDER, ...everywhere(["order", "invoice"], { amount: "16,000.00" }) }, "A 30% deposit", "30% 定金"),
  example(
    {
      context: "alibaba-cloud",
      ...everywhere(["order", "invoice", "transfer"], { amount: "6,150.00", currency: "CNY" }),
      "invoice.issuer": "Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd.",
      "certificate.account": "5719054936107021234",
      "transfer.payee": "Alibaba Cloud Computing Co., Ltd.",
      "transfer.account": "5719 0549 3610 7021 234",
    },
    "An Alibaba Cloud bill",
    "阿里云账单",
  ),
];

const CURRENCIES = [
  ["USD", "US dollar 美元"],
  ["EUR", "euro 欧元"],
  ["CNY", "yuan 人民币"],
  ["GBP", "pound sterling 英镑"],
  ["HKD", "Hong Kong dollar 港元"],
  ["AUD", "Australian dollar 澳元"],
  ["CAD", "Canadian dollar 加元"],
  ["JPY", "yen 日元"],
  ["SGD", "Singapore dollar 新加坡元"],
  ["CHF", "Swiss franc 瑞士法郎"],
].map(([code, name]) => `<option value="${code}">${name}</option>`);

const TOPICS = [
  ["red-flag", "Warning signs", "风险信号"],
  ["way", "How you pay", "付款方式"],
  ["account", "The account", "收款账户"],
  ["amount", "The amount", "金额"],
  ["terms", "What was agreed", "约定内容"],
  ["documents", "Documents", "单据"],
  ["supplier", "The supplier", "供应商"],
  ["evidence", "What you keep", "留存凭证"],
].map(
  ([topic, en = "", zh = ""]) =>
    `<details data-topic="${topic}" hidden><summary>${say(en, zh)} <small></small></summary><div class="fold"></div></details>`,
);

const DUE = [
  ["amount", "Due", "应付"],
  ["received", "Arrives", "到账"],
  ["shortfall", "Short by", "到账差额"],
  ["toSend", "To send", "需汇出"],
].map(([name, en = "", zh = ""]) => `<div><dt>${say(en, zh)}</dt><dd data-due="${name}"></dd></div>`);

/** @param {string} source @param {string} en @param {string} zh */
const add = (source, en, zh) => `<button type="button" data-add="${source}">${say(en, zh)}</button>`;

export default /* html */ `
<fieldset class="context"><legend>${say("What are you paying?", "您要支付的是")}</legend>
  <label class="choice"><input type="radio" name="context" value="alibaba-order" checked>${say("An Alibaba.com order", "Alibaba.com 订单")}</label>
  <label class="choice"><input type="radio" name="context" value="alibaba-cloud">${say("An Alibaba Cloud bill", "阿里云账单")}</label>
</fieldset>
<input type="text" name="unconfirmed" hidden>
<div class="work">
  <div class="left">
    <section class="papers">${CARDS.join("\n")}
      <div class="more"><span>${say("Something else:", "其他来源：")}</span>${add("chat", "Another message", "另一条消息")}${add("contract", "Contract", "合同")}${add("previous", "Earlier payment", "以往付款")}${add("call", "Phone call", "电话核实")}${add("instruction", "Payment instruction", "付款通知")}</div>
      <datalist id="currencies">${CURRENCIES.join("")}</datalist>
      <template class="rest"></template>
    </section>
    <p class="here"></p>
    <section class="panel call" part="call" hidden><h2>${say("Call card", "电话核实卡")}</h2>
      <ol class="talk">
        <li><b>${say("Call a number you already had, not one from a message.", "拨打此前已核实的电话，不要使用消息中的号码。")}</b><small>${say("From an older document, the supplier’s profile or a business card.", "可取自以往单据、供应商资料或名片。")}</small></li>
        <li><b>${say("Ask them to read the account to you. Do not read it out yourself.", "请对方报出账号，您不要先念。")}</b>${box("call.account", "Type what you hear", "听到什么就填什么", { more: ' class="code" inputmode="numeric" aria-describedby="so-far"' })}<div class="heard" aria-hidden="true"></div><p class="so-far" id="so-far" role="status"></p></li>
        <li>${box("call.payee", "Whose account is it? Type the name they say", "账户户名是什么？填写对方所述", {})}</li>
      </ol>
    </section>
    <div class="after">
      <section class="panel asked" part="asked"><h2>${say("Only you can answer these", "以下问题需由您确认")}</h2>
        <p class="hint">${say("“Not sure” is fine. We never count it as a yes.", "拿不准时请选“不确定”，不会按“是”处理。")}</p>
        ${TOPICS.join("")}
        <div class="question-box" hidden></div>
        <template class="question"><fieldset class="question"><legend></legend><p class="hint"></p><div class="pick"><label class="choice"><input type="radio" value="yes">${say("Yes", "是")}</label><label class="choice"><input type="radio" value="no">${say("No", "否")}</label><label class="choice"><input type="radio" value="unsure">${say("Not sure", "不确定")}</label></div></fieldset></template>
      </section>
      <section class="panel due" part="due"><h2>${say("Amount due now", "本次应付")}</h2><dl>${DUE.join("")}</dl></section>
      <section class="panel route" part="route"><details class="route-fold"><summary><h2>${say("How to pay", "付款步骤")}</h2></summary>
        <p class="reason"></p>
        <ol class="step-box"></ol>
        <p class="hint self">${say("Grey boxes are ticked automatically when the details above match or you answer the questions.", "灰色选项在上方信息核对一致或问题作答后自动勾选。")}</p></details>
        <template class="step"><li><label class="tick"><input type="checkbox" value="yes"><span></span></label> <strong class="now">${say("Next step", "下一步")}</strong></li></template>
      </section>
      <section class="panel messages" part="messages"><h2>${say("Messages to copy", "可复制的消息")}</h2><div class="letters"></div></section>
      <section class="panel record" part="record"><h2>${say("Keep a record", "保存核对记录")}</h2>
        <p class="stamp hint"></p>
        <div class="choices"><button type="button" class="print">${say("Print the record", "打印核对记录")}</button>
        <button type="button" class="save">${say("Save as JSON", "保存为 JSON")}</button></div>
        <p class="hint">${say("The record contains what you typed, including account numbers. Store it with your documents. You can open the saved file here again.", "记录包含您填写的内容（含账号），请与单据一并妥善保管；保存的文件可在此重新打开。")}</p>
      </section>
    </div>
    <div class="foot"><small class="proof">${say("We compare what you typed. It does not prove that the supplier or the account is genuine.", "本工具只核对您填写的信息，不代表供应商或收款账户真实可靠。")}</small>
      <div class="row"><button type="button" class="link reopen">${say("Open a saved record", "打开已保存的核对记录")}</button> <button type="reset" class="link clear" part="clear">${say("Clear everything", "全部清空")}</button></div></div>
  </div>
  <div class="rail">
    <section class="verdict"></section>
    <section class="tally"><h2></h2><dl></dl></section>
    <section class="empty side"><h2>${say("See how it works", "查看示例")}</h2><ul>${EXAMPLES.map((one) => `<li>${one}</li>`).join("")}</ul></section>
  </div>
</div>
<div class="sheet" part="sheet"></div>`;
