// What one call is measured with: of each function a question as people ask it, and a heavy one.
const account = "3901220009124471806", today = "2026-11-21";

/** @type {readonly [name: string, kind: "usual" | "heavy", question: object][]} */
export const questions = [
  ["taxBreakdown", "usual", { amount: "6150", rate: "6%" }],
  ["taxBreakdown", "heavy", { rate: "6%", lines: [{ amount: "106", quantity: "3", unitPrice: "33.33333333" }, { amount: "106.00", quantity: "2", unitPrice: "53" }, { amount: "106", quantity: "a", unitPrice: "1" }] }],
  ["findEntity", "usual", { query: "ECS" }],
  ["findEntity", "usual", { query: "something that nobody sells" }],
  ["findEntity", "heavy", { query: "*生产生活服务*软件服务费", orderDate: "2026-01-15" }],
  ["validateInvoiceNumber", "usual", { number: "25332000000012345678" }],
  ["validateInvoiceNumber", "heavy", { number: "2S33 200000001Z34S67B" }],
  ["validateTaxId", "usual", { taxId: "91330106673959654P" }],
  ["validateTaxId", "heavy", { taxId: "9133 0106 6739 5965 4p" }],
  ["validateBankDetails", "usual", { account, bank: "China Merchants Bank" }],
  ["validateBankDetails", "heavy", { bank: "不知名银行", cnaps: "308331012054", account: "123456789012" }],
  ["identify", "usual", { text: "25332000000012345678" }],
  ["identify", "heavy", { text: "名称：阿里云计算有限公司\n税号：91330106673959654P\n开户行及账号：招商银行杭州高新支行 571905493610702\n电话：85022088" }],
  ["checkField", "usual", { check: "tax-id", value: "91330106673959654P" }],
  ["checkField", "heavy", { check: "account", value: "571905493610702006940157" }],
  ["validateSeller", "usual", { name: "阿里云计算有限公司", taxId: "91330106673959654P" }],
  ["validateSeller", "heavy", { name: "通义云启（杭州）科技有限公司", taxId: "91330106MA2CFLDG4R" }],
  ["planAftercare", "usual", { situation: "lost", today }],
  ["planAftercare", "heavy", {
    situation: "lost", today: "2024-06-09", seal: "示例（上海）软件有限公司",
    invoice: { medium: "paper", type: "special", status: "issued", booked: false, issueDate: "2024-05-30", number: "01234567", code: "3300204130", issuer: "Alibaba Cloud Computing Co., Ltd.", amount: "6150.00", title: "示例（杭州）软件有限公司" },
  }],
  ["checkInvoiceRequest", "usual", { today, items: [{ product: "Model Studio", amount: "6150.00" }] }],
  ["checkInvoiceRequest", "heavy", {
    today: "2026-03-06", cloudAccount: { kind: "enterprise" }, title: { name: "杭州旧名科技有限公司", taxId: "91330106673959654P" }, verifiedName: "杭州某某科技有限公司", invoiceType: "special",
    items: [{ product: "Model Studio", billing: "prepaid", amount: "6150.00" }], rename: { renamed: true, registrationUpdated: true },
  }],
  ["checkPayment", "usual", { context: "alibaba-order", order: { account, amount: "100", currency: "USD" }, transfer: { account, amount: "100", currency: "USD" } }],
  ["checkPayment", "heavy", {
    context: "alibaba-order", today,
    order: { supplier: "Shenzhen Brightway Electronics Co., Ltd.", orderNumber: "21883047501", amount: "6150.00", currency: "USD", bank: "China Merchants Bank", account: "7559 1043 8810 501", swift: "CMBCCNBS" },
    invoice: { issuer: "Shenzhen Brightway Electronics Co., Ltd.", number: "PI-2026-0117", orderNumber: "21883047501", amount: "6,150.00", currency: "USD", bank: "China Merchants Bank Co., Ltd.", account: "755910438810501", swift: "CMBCCNBSXXX", reference: "PI-2026-0117" },
    instruction: { payee: "Shenzhen Brightway Electronics Co., Ltd.", payeeType: "company", account: "755910438810501", amount: "6150", currency: "USD", reference: "PI-2026-0117", channel: "platform-transfer" },
    transfer: { payee: "SHENZHEN BRIGHTWAY ELECTRO", account: "7559 1043 8810 501", swift: "CMBCCNBS", amount: "6150.00", currency: "USD", reference: "PI-2026-0117" },
  }],
];
