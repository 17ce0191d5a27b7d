// @ts-check
// What is this number or text? The form, in both languages, written by hand; elements.css.js shows the language of the host page.
// A field's name is its path in the question; data-fill is what a button types for the reader.
export default /* html */ `
<div>
  <label class="field"><span lang="en">Invoice number, or any other number or text</span><span lang="zh-CN">发票号码，或其他号码、文字</span><textarea name="number" class="code" rows="1"></textarea></label>
  <p class="hint" id="number-hint"><span lang="en">Also a tax ID, bank details, the text of a QR code, a file name, or several lines</span><span lang="zh-CN">也可粘贴税号、银行信息、二维码内容、文件名或多行文字</span></p>
  <input name="as" hidden>
</div>
<details><summary><span lang="en">Issue date, seller, invoice code</span><span lang="zh-CN">开票日期、销售方、发票代码</span></summary><div class="fold">
  <label class="field"><span lang="en">Issue date</span><span lang="zh-CN">开票日期</span><input name="issueDate" placeholder="2026-01-15"></label>
  <label class="field"><span lang="en">Seller, as printed</span><span lang="zh-CN">销售方名称</span><input name="issuer"></label>
  <div>
    <label class="field"><span lang="en">Invoice code</span><span lang="zh-CN">发票代码</span><input name="code" class="code"></label>
    <p class="hint" id="code-hint"><span lang="en">10 or 12 digits</span><span lang="zh-CN">10 位或 12 位</span></p>
  </div>
</div></details>
<p class="empty"><span lang="en">Try an example:</span><span lang="zh-CN">示例：</span>
  <button type="button" class="small" data-fill="number=25332000000012345678"><span lang="en">20 digits</span><span lang="zh-CN">20 位号码</span></button>
  <button type="button" class="small" data-fill="number=91330106673959654P"><span lang="en">a tax ID</span><span lang="zh-CN">税号</span></button>
  <button type="button" class="small" data-fill="number=01%2C32%2C%2C25332000000012345678%2C6150.00%2C20250715%2C%2CAB12"><span lang="en">text of a QR code</span><span lang="zh-CN">二维码内容</span></button>
  <button type="button" class="small" data-fill="number=2533200000O012345678"><span lang="en">a number with a letter O</span><span lang="zh-CN">含字母 O 的号码</span></button></p>
<div hidden>
  <span data-word="digital-number"><span lang="en">Invoice number, digital invoice</span><span lang="zh-CN">数电票发票号码</span></span>
  <span data-word="legacy-number"><span lang="en">Invoice number, older invoice</span><span lang="zh-CN">旧版发票号码</span></span>
  <span data-word="legacy-code"><span lang="en">Invoice code, older invoice</span><span lang="zh-CN">旧版发票代码</span></span>
  <span data-word="code-and-number"><span lang="en">Invoice code and number</span><span lang="zh-CN">发票代码和发票号码</span></span>
  <span data-word="check-code"><span lang="en">Check code, older invoice</span><span lang="zh-CN">旧版发票校验码</span></span>
  <span data-word="credit-note-form"><span lang="en">Number of a credit note confirmation form</span><span lang="zh-CN">红字发票信息确认单编号</span></span>
  <span data-word="red-letter-form"><span lang="en">Number of a red-letter information form, older invoices</span><span lang="zh-CN">红字信息表编号（旧版发票）</span></span>
  <span data-word="tax-id"><span lang="en">Tax ID</span><span lang="zh-CN">税号（统一社会信用代码）</span></span>
  <span data-word="older-tax-id"><span lang="en">Tax ID, older format</span><span lang="zh-CN">旧版税号</span></span>
  <span data-word="id-card"><span lang="en">ID card number</span><span lang="zh-CN">居民身份证号码</span></span>
  <span data-word="bank-account"><span lang="en">Bank account</span><span lang="zh-CN">银行账号</span></span>
  <span data-word="exclusive-account"><span lang="en">Alibaba Cloud exclusive account</span><span lang="zh-CN">阿里云专属账号</span></span>
  <span data-word="bank-card"><span lang="en">Bank card</span><span lang="zh-CN">银行卡号</span></span>
  <span data-word="cnaps"><span lang="en">CNAPS number of a bank branch</span><span lang="zh-CN">联行号（CNAPS）</span></span>
  <span data-word="iban"><span lang="en">IBAN</span><span lang="zh-CN">国际银行账号（IBAN）</span></span>
  <span data-word="bic"><span lang="en">SWIFT code (BIC)</span><span lang="zh-CN">SWIFT 代码（BIC）</span></span>
  <span data-word="routing-number"><span lang="en">US routing number</span><span lang="zh-CN">美国银行路由号码（ABA）</span></span>
  <span data-word="qr"><span lang="en">Text of an invoice’s QR code</span><span lang="zh-CN">发票二维码内容</span></span>
  <span data-word="amount"><span lang="en">Amount</span><span lang="zh-CN">金额</span></span>
  <span data-word="date"><span lang="en">Date</span><span lang="zh-CN">日期</span></span>
  <span data-word="plain"><span lang="en">Invoice number</span><span lang="zh-CN">发票号码</span></span>
  <span data-word="likely"><span lang="en">likely</span><span lang="zh-CN">很可能</span></span>
  <span data-word="possible"><span lang="en">possible</span><span lang="zh-CN">可能</span></span>
  <span data-word="also"><span lang="en">It could also be</span><span lang="zh-CN">也可能是</span></span>
  <span data-word="more"><span lang="en">Also in this text</span><span lang="zh-CN">文字中还有</span></span>
  <span data-word="read"><span lang="en">As read</span><span lang="zh-CN">识别为</span></span>
  <span data-word="rates"><span lang="en">Choose the rate</span><span lang="zh-CN">请选择税率</span></span>
  <span data-word="net"><span lang="en">Net amount</span><span lang="zh-CN">不含税金额</span></span>
  <span data-word="tax"><span lang="en">Tax</span><span lang="zh-CN">税额</span></span>
  <span data-word="gross"><span lang="en">Total, tax included</span><span lang="zh-CN">价税合计</span></span>
  <span data-word="ready"><span lang="en">To copy to the verification page</span><span lang="zh-CN">可复制到查验页面的内容</span></span>
  <span data-word="code"><span lang="en">Invoice code</span><span lang="zh-CN">发票代码</span></span>
  <span data-word="day"><span lang="en">Issue date</span><span lang="zh-CN">开票日期</span></span>
  <span data-word="last-six"><span lang="en">Check code, last six digits</span><span lang="zh-CN">校验码后六位</span></span>
</div>
<button type="reset" class="link clear" part="clear"><span lang="en">Clear</span><span lang="zh-CN">清空</span></button>`;
