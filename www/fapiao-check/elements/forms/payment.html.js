// @ts-check
// May I pay this? The form, in both languages, written by hand; elements.css.js shows the language of the host page.
// A field's name is its path in the question; data-fill is what a button types for the reader.
export default /* html */ `
<fieldset class="context"><legend><span lang="en">What are you paying?</span><span lang="zh-CN">您要支付的是</span></legend>
  <label class="choice"><input type="radio" name="context" value="alibaba-order" checked><span lang="en">An Alibaba.com order</span><span lang="zh-CN">Alibaba.com 订单</span></label>
  <label class="choice"><input type="radio" name="context" value="alibaba-cloud"><span lang="en">An Alibaba Cloud bill</span><span lang="zh-CN">阿里云账单</span></label>
</fieldset>
<p class="empty"><span lang="en">Try an example:</span><span lang="zh-CN">试一试：</span>
  <button type="button" class="small" data-fill="context=alibaba-order&amp;order.supplier=Ningbo+Haitian+Lamps+Co.%2C+Ltd.&amp;invoice.issuer=Ningbo+Haitian+Lamps+Co.%2C+Ltd.&amp;instruction.payeeType=company&amp;order.account=3901+2200+0912+4471+806&amp;order.amount=4%2C800.00&amp;order.currency=USD&amp;invoice.payee=Ningbo+Haitian+Lamps+Co.%2C+Ltd.&amp;invoice.reference=PI-2026-0117&amp;invoice.account=3901+2200+0912+4471+806&amp;invoice.amount=4%2C800.00&amp;invoice.currency=USD&amp;instruction.payee=Ningbo+Haitian+Lamps+Co.%2C+Ltd.&amp;instruction.reference=PI-2026-0117&amp;instruction.account=3901+2200+0912+4471+806&amp;instruction.amount=4%2C800.00&amp;instruction.currency=USD&amp;transfer.payee=Ningbo+Haitian+Lamps+Co.%2C+Ltd.&amp;transfer.reference=PI-2026-0117&amp;transfer.account=3901+2200+0972+4471+806&amp;transfer.amount=4%2C800.00&amp;transfer.currency=USD"><span lang="en">an order with one wrong digit</span><span lang="zh-CN">账号错一位的订单</span></button></p>
<details class="paste"><summary><span lang="en">Paste the invoice text or its QR code</span><span lang="zh-CN">粘贴发票文字或二维码内容</span></summary><div class="fold">
  <label class="field"><span lang="en">Text of the invoice, or what its QR code says</span><span lang="zh-CN">发票文字或二维码内容</span><textarea name="paste" rows="4" placeholder=" "></textarea></label>
  <div class="found" role="group" aria-label="Found 识别结果"></div>
  <p class="hint none"><span lang="en">No number, amount or account was found in this text.</span><span lang="zh-CN">未识别出号码、金额或账号。</span></p>
  <p class="hint"><span lang="en">Nothing is filled in until you choose it.</span><span lang="zh-CN">只有点选后才会填入。</span></p>
  <template class="uses">
    <button type="button" class="small" data-kind="digital-number legacy-number" data-to="invoice.number"><span lang="en">Use as invoice number</span><span lang="zh-CN">用作发票号码</span></button>
    <button type="button" class="small" data-kind="amount" data-to="invoice.amount"><span lang="en">Use as amount</span><span lang="zh-CN">用作金额</span></button>
    <button type="button" class="small" data-kind="bank-account exclusive-account bank-card iban" data-to="invoice.account"><span lang="en">Use as account</span><span lang="zh-CN">用作收款账号</span></button>
    <button type="button" class="small" data-kind="bic" data-to="invoice.swift"><span lang="en">Use as SWIFT code</span><span lang="zh-CN">用作SWIFT 代码</span></button>
    <button type="button" class="small" data-kind="tax-id" data-to="invoice.issuerTaxId"><span lang="en">Use as tax ID</span><span lang="zh-CN">用作税号</span></button>
  </template>
</div></details>
<div class="sources">
  <fieldset class="source order" part="source"><legend><span lang="en">Order or contract</span><span lang="zh-CN">订单页面或合同</span></legend><div class="boxes">
    <label class="field"><span lang="en">Supplier</span><span lang="zh-CN">供应商</span><input name="order.supplier" placeholder=" "></label>
    <label class="field"><span lang="en">Payee</span><span lang="zh-CN">收款方（户名）</span><input name="order.payee" placeholder=" "></label>
    <label class="field"><span lang="en">Account number</span><span lang="zh-CN">收款账号</span><input name="order.account" class="code" placeholder=" "></label>
    <label class="field amount"><span lang="en">Amount</span><span lang="zh-CN">金额</span><input name="order.amount" inputmode="decimal" placeholder=" "></label>
    <label class="field currency"><span lang="en">Currency</span><span lang="zh-CN">币种</span><input name="order.currency" placeholder=" "></label>
    <label class="choice"><input type="checkbox" name="order.tradeAssurance" value="true"><span lang="en">Under Trade Assurance</span><span lang="zh-CN">信用保障订单</span></label>
    </div>
    <details><summary><span lang="en">More details</span><span lang="zh-CN">更多信息</span></summary><div class="fold">
      <label class="field"><span lang="en">Bank</span><span lang="zh-CN">开户行</span><input name="order.bank" placeholder=" "></label>
      <label class="field"><span lang="en">Branch</span><span lang="zh-CN">支行</span><input name="order.branch" placeholder=" "></label>
      <label class="field"><span lang="en">SWIFT / BIC</span><span lang="zh-CN">SWIFT 代码</span><input name="order.swift" class="code" placeholder=" "></label>
      <label class="field"><span lang="en">Order number</span><span lang="zh-CN">订单号</span><input name="order.orderNumber" placeholder=" "></label>
      <label class="field"><span lang="en">Invoice number</span><span lang="zh-CN">发票号码</span><input name="order.invoiceNumber" placeholder=" "></label>
      <label class="field"><span lang="en">Tax ID</span><span lang="zh-CN">税号</span><input name="order.supplierTaxId" placeholder=" "></label>
      <label class="field"><span lang="en">Unit price</span><span lang="zh-CN">单价</span><input name="order.unitPrice" inputmode="decimal" placeholder=" "></label>
      <label class="field"><span lang="en">Quantity</span><span lang="zh-CN">数量</span><input name="order.quantity" inputmode="decimal" placeholder=" "></label>
      <label class="field"><span lang="en">Freight, insurance and charges on top</span><span lang="zh-CN">运费、保险费等附加费用</span><input name="order.extras" inputmode="decimal" placeholder=" "></label>
      <label class="field"><span lang="en">Incoterm, such as FOB Ningbo</span><span lang="zh-CN">贸易术语，如 FOB 宁波</span><input name="order.incoterm" placeholder=" "></label>
    </div></details>
    <details><summary><span lang="en">Paid in steps</span><span lang="zh-CN">分期付款</span></summary><div class="fold">
      <template data-rows="order.schedule" data-most="12"><fieldset class="step"><legend class="quiet"><span lang="en">Step <span class="no"></span></span><span lang="zh-CN">第 <span class="no"></span> 期</span></legend>
        <label class="choice"><input type="radio" name="order.due" value="#"><span><b class="no"></b> </span><span lang="en">due now</span><span lang="zh-CN">本次应付</span></label>
        <label class="field"><span lang="en">Step</span><span lang="zh-CN">名称</span><input name=".label" placeholder=" "></label>
        <label class="field"><span lang="en">Percent</span><span lang="zh-CN">比例</span><input name=".percent" inputmode="decimal" placeholder=" "></label>
        <label class="field"><span lang="en">or amount</span><span lang="zh-CN">或金额</span><input name=".amount" inputmode="decimal" placeholder=" "></label>
        <label class="field"><span lang="en">What you get for it</span><span lang="zh-CN">对应的交付内容</span><input name=".deliverable" placeholder=" "></label>
      </fieldset></template>
    </div></details>
  </fieldset>
  <fieldset class="source invoice" part="source"><legend><span lang="en">Invoice</span><span lang="zh-CN">发票</span></legend><div class="boxes">
    <label class="field"><span lang="en">Issued by</span><span lang="zh-CN">开票方</span><input name="invoice.issuer" placeholder=" "></label>
    <label class="field"><span lang="en">Payee</span><span lang="zh-CN">收款方（户名）</span><input name="invoice.payee" placeholder=" "></label>
    <label class="field"><span lang="en">Account number</span><span lang="zh-CN">收款账号</span><input name="invoice.account" class="code" placeholder=" "></label>
    <label class="field amount"><span lang="en">Amount</span><span lang="zh-CN">金额</span><input name="invoice.amount" inputmode="decimal" placeholder=" "></label>
    <label class="field currency"><span lang="en">Currency</span><span lang="zh-CN">币种</span><input name="invoice.currency" placeholder=" "></label>
    <label class="field"><span lang="en">Payment reference</span><span lang="zh-CN">付款附言</span><input name="invoice.reference" placeholder=" "></label>
    </div>
    <details><summary><span lang="en">More details</span><span lang="zh-CN">更多信息</span></summary><div class="fold">
      <label class="field"><span lang="en">Bank</span><span lang="zh-CN">开户行</span><input name="invoice.bank" placeholder=" "></label>
      <label class="field"><span lang="en">Branch</span><span lang="zh-CN">支行</span><input name="invoice.branch" placeholder=" "></label>
      <label class="field"><span lang="en">SWIFT / BIC</span><span lang="zh-CN">SWIFT 代码</span><input name="invoice.swift" class="code" placeholder=" "></label>
      <label class="field"><span lang="en">Order number</span><span lang="zh-CN">订单号</span><input name="invoice.orderNumber" placeholder=" "></label>
      <label class="field"><span lang="en">Invoice number</span><span lang="zh-CN">发票号码</span><input name="invoice.number" placeholder=" "></label>
      <label class="field"><span lang="en">Tax ID</span><span lang="zh-CN">税号</span><input name="invoice.issuerTaxId" placeholder=" "></label>
      <label class="field"><span lang="en">Unit price</span><span lang="zh-CN">单价</span><input name="invoice.unitPrice" inputmode="decimal" placeholder=" "></label>
      <label class="field"><span lang="en">Quantity</span><span lang="zh-CN">数量</span><input name="invoice.quantity" inputmode="decimal" placeholder=" "></label>
      <label class="field"><span lang="en">Freight, insurance and charges on top</span><span lang="zh-CN">运费、保险费等附加费用</span><input name="invoice.extras" inputmode="decimal" placeholder=" "></label>
      <label class="field"><span lang="en">Incoterm, such as FOB Ningbo</span><span lang="zh-CN">贸易术语，如 FOB 宁波</span><input name="invoice.incoterm" placeholder=" "></label>
    </div></details>
  </fieldset>
  <fieldset class="source instruction" part="source"><legend><span lang="en">Payment instruction</span><span lang="zh-CN">付款通知</span></legend><div class="boxes">
    <label class="field"><span lang="en">Payee</span><span lang="zh-CN">收款方（户名）</span><input name="instruction.payee" placeholder=" "></label>
    <label class="field"><span lang="en">Account number</span><span lang="zh-CN">收款账号</span><input name="instruction.account" class="code" placeholder=" "></label>
    <label class="field amount"><span lang="en">Amount</span><span lang="zh-CN">金额</span><input name="instruction.amount" inputmode="decimal" placeholder=" "></label>
    <label class="field currency"><span lang="en">Currency</span><span lang="zh-CN">币种</span><input name="instruction.currency" placeholder=" "></label>
    <label class="field"><span lang="en">Payment reference</span><span lang="zh-CN">付款附言</span><input name="instruction.reference" placeholder=" "></label>
    <div class="field" role="group" aria-labelledby="instruction.payeeType-label"><span id="instruction.payeeType-label"><span lang="en">The account belongs to</span><span lang="zh-CN">收款账户类型</span></span>
      <div class="pick"><label class="choice"><input type="radio" name="instruction.payeeType" value="company"><span lang="en">a company</span><span lang="zh-CN">对公账户</span></label><label class="choice"><input type="radio" name="instruction.payeeType" value="person"><span lang="en">a person</span><span lang="zh-CN">个人账户</span></label></div></div>
    </div>
    <details><summary><span lang="en">More details</span><span lang="zh-CN">更多信息</span></summary><div class="fold">
      <label class="field"><span lang="en">Bank</span><span lang="zh-CN">开户行</span><input name="instruction.bank" placeholder=" "></label>
      <label class="field"><span lang="en">Branch</span><span lang="zh-CN">支行</span><input name="instruction.branch" placeholder=" "></label>
      <label class="field"><span lang="en">SWIFT / BIC</span><span lang="zh-CN">SWIFT 代码</span><input name="instruction.swift" class="code" placeholder=" "></label>
      <label class="field"><span lang="en">Invoice number</span><span lang="zh-CN">发票号码</span><input name="instruction.invoiceNumber" placeholder=" "></label>
    <label class="field"><span lang="en">Sent from (e-mail address)</span><span lang="zh-CN">发件地址</span><input name="instruction.from" class="code" placeholder=" "></label>
      <div class="field" role="group" aria-labelledby="instruction.channel-label"><span id="instruction.channel-label"><span lang="en">How you are asked to pay</span><span lang="zh-CN">要求的付款方式</span></span>
      <label class="choice"><input type="radio" name="instruction.channel" value="platform"><span lang="en">on the order page</span><span lang="zh-CN">在订单页面付款</span></label>
      <label class="choice"><input type="radio" name="instruction.channel" value="platform-transfer"><span lang="en">by transfer to the account on the order page</span><span lang="zh-CN">汇入订单页面所列账户</span></label>
      <label class="choice"><input type="radio" name="instruction.channel" value="bank-transfer"><span lang="en">by transfer to an account that the supplier gives</span><span lang="zh-CN">汇入供应商另行提供的账户</span></label>
      <label class="choice"><input type="radio" name="instruction.channel" value="link"><span lang="en">by a link that was sent</span><span lang="zh-CN">点击对方发来的链接</span></label>
      <label class="choice"><input type="radio" name="instruction.channel" value="money-transfer"><span lang="en">through Western Union, MoneyGram or the like</span><span lang="zh-CN">通过西联、速汇金等汇款公司</span></label>
      <label class="choice"><input type="radio" name="instruction.channel" value="wallet"><span lang="en">to PayPal or another wallet or app</span><span lang="zh-CN">付款至 PayPal 等电子钱包</span></label>
      <label class="choice"><input type="radio" name="instruction.channel" value="card"><span lang="en">to a bank card</span><span lang="zh-CN">付款至银行卡</span></label>
      <label class="choice"><input type="radio" name="instruction.channel" value="crypto"><span lang="en">in crypto tokens</span><span lang="zh-CN">以加密货币付款</span></label>
      <label class="choice"><input type="radio" name="instruction.channel" value="gift-card"><span lang="en">by gift cards</span><span lang="zh-CN">以礼品卡付款</span></label>
      <label class="choice"><input type="radio" name="instruction.channel" value="other"><span lang="en">in another way</span><span lang="zh-CN">其他方式</span></label></div>
    </div></details>
  </fieldset>
  <fieldset class="source certificate" part="source" hidden disabled><legend><span lang="en">Exclusive-account certificate</span><span lang="zh-CN">专属账号证明</span></legend><div class="boxes">
    <label class="field"><span lang="en">Payee</span><span lang="zh-CN">收款方（户名）</span><input name="certificate.payee" placeholder=" "></label>
    <label class="field"><span lang="en">Account number</span><span lang="zh-CN">收款账号</span><input name="certificate.account" class="code" placeholder=" "></label>
    </div>
  </fieldset>
  <details class="before"><summary><span lang="en">Bank details also came in a chat or e-mail</span><span lang="zh-CN">聊天或邮件中也发来了收款信息</span></summary><div class="sources">
  <fieldset class="source chat" part="source"><legend><span lang="en">Chat or e-mail</span><span lang="zh-CN">聊天或邮件</span></legend><div class="boxes">
    <label class="field"><span lang="en">Payee</span><span lang="zh-CN">收款方（户名）</span><input name="chat.payee" placeholder=" "></label>
    <label class="field"><span lang="en">Account number</span><span lang="zh-CN">收款账号</span><input name="chat.account" class="code" placeholder=" "></label>
    <label class="field amount"><span lang="en">Amount</span><span lang="zh-CN">金额</span><input name="chat.amount" inputmode="decimal" placeholder=" "></label>
    <label class="field currency"><span lang="en">Currency</span><span lang="zh-CN">币种</span><input name="chat.currency" placeholder=" "></label>
    <label class="field"><span lang="en">Payment reference</span><span lang="zh-CN">付款附言</span><input name="chat.reference" placeholder=" "></label>
    <div class="field" role="group" aria-labelledby="chat.payeeType-label"><span id="chat.payeeType-label"><span lang="en">The account belongs to</span><span lang="zh-CN">收款账户类型</span></span>
      <div class="pick"><label class="choice"><input type="radio" name="chat.payeeType" value="company"><span lang="en">a company</span><span lang="zh-CN">对公账户</span></label><label class="choice"><input type="radio" name="chat.payeeType" value="person"><span lang="en">a person</span><span lang="zh-CN">个人账户</span></label></div></div>
    <label class="field"><span lang="en">Bank</span><span lang="zh-CN">开户行</span><input name="chat.bank" placeholder=" "></label>
    <label class="field"><span lang="en">Branch</span><span lang="zh-CN">支行</span><input name="chat.branch" placeholder=" "></label>
    <label class="field"><span lang="en">SWIFT / BIC</span><span lang="zh-CN">SWIFT 代码</span><input name="chat.swift" class="code" placeholder=" "></label>
    <label class="field"><span lang="en">Invoice number</span><span lang="zh-CN">发票号码</span><input name="chat.invoiceNumber" placeholder=" "></label>
    <label class="field"><span lang="en">Sent from (e-mail address)</span><span lang="zh-CN">发件地址</span><input name="chat.from" class="code" placeholder=" "></label>
      <div class="field" role="group" aria-labelledby="chat.channel-label"><span id="chat.channel-label"><span lang="en">How you are asked to pay</span><span lang="zh-CN">要求的付款方式</span></span>
      <label class="choice"><input type="radio" name="chat.channel" value="platform"><span lang="en">on the order page</span><span lang="zh-CN">在订单页面付款</span></label>
      <label class="choice"><input type="radio" name="chat.channel" value="platform-transfer"><span lang="en">by transfer to the account on the order page</span><span lang="zh-CN">汇入订单页面所列账户</span></label>
      <label class="choice"><input type="radio" name="chat.channel" value="bank-transfer"><span lang="en">by transfer to an account that the supplier gives</span><span lang="zh-CN">汇入供应商另行提供的账户</span></label>
      <label class="choice"><input type="radio" name="chat.channel" value="link"><span lang="en">by a link that was sent</span><span lang="zh-CN">点击对方发来的链接</span></label>
      <label class="choice"><input type="radio" name="chat.channel" value="money-transfer"><span lang="en">through Western Union, MoneyGram or the like</span><span lang="zh-CN">通过西联、速汇金等汇款公司</span></label>
      <label class="choice"><input type="radio" name="chat.channel" value="wallet"><span lang="en">to PayPal or another wallet or app</span><span lang="zh-CN">付款至 PayPal 等电子钱包</span></label>
      <label class="choice"><input type="radio" name="chat.channel" value="card"><span lang="en">to a bank card</span><span lang="zh-CN">付款至银行卡</span></label>
      <label class="choice"><input type="radio" name="chat.channel" value="crypto"><span lang="en">in crypto tokens</span><span lang="zh-CN">以加密货币付款</span></label>
      <label class="choice"><input type="radio" name="chat.channel" value="gift-card"><span lang="en">by gift cards</span><span lang="zh-CN">以礼品卡付款</span></label>
      <label class="choice"><input type="radio" name="chat.channel" value="other"><span lang="en">in another way</span><span lang="zh-CN">其他方式</span></label></div>
    </div>
  </fieldset>
  </div></details>
  <details class="before"><summary><span lang="en">Paid this supplier before?</span><span lang="zh-CN">以前向该供应商付过款？</span></summary><div class="sources">
  <fieldset class="source previous" part="source"><legend><span lang="en">Paid before</span><span lang="zh-CN">以往付款信息</span></legend><div class="boxes">
    <label class="field"><span lang="en">Payee</span><span lang="zh-CN">收款方（户名）</span><input name="previous.payee" placeholder=" "></label>
    <label class="field"><span lang="en">Account number</span><span lang="zh-CN">收款账号</span><input name="previous.account" class="code" placeholder=" "></label>
    <label class="field"><span lang="en">Bank</span><span lang="zh-CN">开户行</span><input name="previous.bank" placeholder=" "></label>
    <label class="field"><span lang="en">SWIFT / BIC</span><span lang="zh-CN">SWIFT 代码</span><input name="previous.swift" class="code" placeholder=" "></label>
    <label class="field"><span lang="en">E-mail address used then</span><span lang="zh-CN">当时的发件地址</span><input name="previous.from" class="code" placeholder=" "></label>
    <div class="field" role="group" aria-labelledby="previous.arrived-label"><span id="previous.arrived-label"><span lang="en">Did the supplier confirm that it arrived?</span><span lang="zh-CN">供应商是否确认该笔付款已到账？</span></span><div class="pick"><label class="choice"><input type="radio" name="previous.arrived" value="yes"><span lang="en">yes</span><span lang="zh-CN">是</span></label><label class="choice"><input type="radio" name="previous.arrived" value="no"><span lang="en">no</span><span lang="zh-CN">否</span></label><label class="choice"><input type="radio" name="previous.arrived" value="unsure"><span lang="en">not sure</span><span lang="zh-CN">不确定</span></label></div></div>
    </div>
  </fieldset>
  </div></details>
  <details class="before"><summary><span lang="en">Called the supplier on a number you already had?</span><span lang="zh-CN">已拨打此前已核实的电话？</span></summary><div class="sources">
  <fieldset class="source call" part="source"><legend><span lang="en">Read out on the telephone</span><span lang="zh-CN">电话中报出的信息</span></legend><div class="boxes">
    <label class="field"><span lang="en">Account number, as you heard it</span><span lang="zh-CN">对方报出的收款账号</span><input name="call.account" class="code" placeholder=" "></label>
    <label class="field"><span lang="en">Payee</span><span lang="zh-CN">收款户名</span><input name="call.payee" placeholder=" "></label>
    <label class="field"><span lang="en">Bank</span><span lang="zh-CN">开户行</span><input name="call.bank" placeholder=" "></label>
    <label class="field"><span lang="en">SWIFT / BIC</span><span lang="zh-CN">SWIFT 代码</span><input name="call.swift" class="code" placeholder=" "></label>
    </div>
  </fieldset>
  </div></details>
  <fieldset class="source transfer" part="source"><legend><span lang="en">Your bank’s screen</span><span lang="zh-CN">您的银行付款页面</span></legend><div class="boxes">
    <label class="field"><span lang="en">Payee</span><span lang="zh-CN">收款方（户名）</span><input name="transfer.payee" placeholder=" "></label>
    <label class="field"><span lang="en">Account number</span><span lang="zh-CN">收款账号</span><input name="transfer.account" class="code" placeholder=" "></label>
    <label class="field amount"><span lang="en">Amount</span><span lang="zh-CN">金额</span><input name="transfer.amount" inputmode="decimal" placeholder=" "></label>
    <label class="field currency"><span lang="en">Currency</span><span lang="zh-CN">币种</span><input name="transfer.currency" placeholder=" "></label>
    <label class="field"><span lang="en">Payment reference</span><span lang="zh-CN">付款附言</span><input name="transfer.reference" placeholder=" "></label>
    <div class="field" role="group" aria-labelledby="transfer.nameCheck-label"><span id="transfer.nameCheck-label"><span lang="en">Your bank’s check of the name</span><span lang="zh-CN">银行对户名的校验结果</span></span><div class="pick"><label class="choice"><input type="radio" name="transfer.nameCheck" value="match"><span lang="en">matches</span><span lang="zh-CN">一致</span></label><label class="choice"><input type="radio" name="transfer.nameCheck" value="close"><span lang="en">close</span><span lang="zh-CN">相近</span></label><label class="choice"><input type="radio" name="transfer.nameCheck" value="no-match"><span lang="en">does not match</span><span lang="zh-CN">不一致</span></label><label class="choice"><input type="radio" name="transfer.nameCheck" value="not-possible"><span lang="en">not checked</span><span lang="zh-CN">未校验</span></label></div></div>
    </div>
    <details><summary><span lang="en">More details</span><span lang="zh-CN">更多信息</span></summary><div class="fold">
      <label class="field"><span lang="en">Bank</span><span lang="zh-CN">开户行</span><input name="transfer.bank" placeholder=" "></label>
      <label class="field"><span lang="en">Branch</span><span lang="zh-CN">支行</span><input name="transfer.branch" placeholder=" "></label>
      <label class="field"><span lang="en">SWIFT / BIC</span><span lang="zh-CN">SWIFT 代码</span><input name="transfer.swift" class="code" placeholder=" "></label>
      <label class="field"><span lang="en">Country of the payee’s bank</span><span lang="zh-CN">收款行所在国家或地区</span><input name="transfer.bankCountry" placeholder=" "></label>
      <label class="field"><span lang="en">Currency of your own account</span><span lang="zh-CN">付款账户币种</span><input name="transfer.debitCurrency" placeholder=" "></label>
      <label class="field"><span lang="en">Bank fees</span><span lang="zh-CN">银行手续费</span><input name="transfer.fee" inputmode="decimal" placeholder=" "></label>
      <label class="field"><span lang="en">Paid on</span><span lang="zh-CN">付款日期</span><input placeholder="2026-01-15" name="transfer.paidOn"></label>
      <label class="field"><span lang="en">The bank’s reference number, once paid</span><span lang="zh-CN">付款后的银行流水号</span><input name="transfer.bankReference" placeholder=" "></label>
      <div class="field" role="group" aria-labelledby="transfer.feePaidBy-label"><span id="transfer.feePaidBy-label"><span lang="en">Who pays the bank fees?</span><span lang="zh-CN">银行手续费由谁承担？</span></span><div class="pick"><label class="choice"><input type="radio" name="transfer.feePaidBy" value="buyer"><span lang="en">I pay them all</span><span lang="zh-CN">全部由我方承担</span></label><label class="choice"><input type="radio" name="transfer.feePaidBy" value="shared"><span lang="en">shared</span><span lang="zh-CN">双方分担</span></label><label class="choice"><input type="radio" name="transfer.feePaidBy" value="supplier"><span lang="en">the supplier</span><span lang="zh-CN">由供应商承担</span></label><label class="choice"><input type="radio" name="transfer.feePaidBy" value="unknown"><span lang="en">I do not know</span><span lang="zh-CN">不清楚</span></label></div></div>
    </div></details>
  </fieldset>
</div>
<p class="hint proof"><span lang="en">We compare what you typed. That proves nothing about the supplier, or whether the account is genuine.</span><span lang="zh-CN">本工具只核对您填写的信息，不代表供应商或收款账户真实可靠。</span></p>
<button type="reset" class="link clear" part="clear"><span lang="en">Clear everything</span><span lang="zh-CN">全部清空</span></button>
<p class="here"></p>
<div class="after">
  <section class="due" part="due"><h2><span lang="en">Amount due now</span><span lang="zh-CN">本次应付</span></h2><dl><div><dt><span lang="en">Due</span><span lang="zh-CN">应付</span></dt><dd data-due="amount"></dd></div><div><dt><span lang="en">Arrives</span><span lang="zh-CN">到账</span></dt><dd data-due="received"></dd></div><div><dt><span lang="en">Short by</span><span lang="zh-CN">少到</span></dt><dd data-due="shortfall"></dd></div><div><dt><span lang="en">To send</span><span lang="zh-CN">需汇出</span></dt><dd data-due="toSend"></dd></div></dl></section>
  <section class="asked" part="asked"><h2><span lang="en">Only you can answer these</span><span lang="zh-CN">以下问题需由您确认</span></h2>
    <p class="hint"><span lang="en">“Not sure” is a good answer: it is never taken for a yes.</span><span lang="zh-CN">不确定请选“不确定”，不会视为“是”。</span></p>
    <details data-topic="way" hidden open><summary><span lang="en">How you pay</span><span lang="zh-CN">付款方式</span> <small></small></summary><div class="fold"></div></details>
    <details data-topic="red-flag" hidden open><summary><span lang="en">Warning signs</span><span lang="zh-CN">风险信号</span> <small></small></summary><div class="fold"></div></details>
    <details data-topic="account" hidden open><summary><span lang="en">The account</span><span lang="zh-CN">收款账户</span> <small></small></summary><div class="fold"></div></details>
    <details data-topic="amount" hidden open><summary><span lang="en">The amount</span><span lang="zh-CN">金额</span> <small></small></summary><div class="fold"></div></details>
    <details data-topic="terms" hidden><summary><span lang="en">What was agreed</span><span lang="zh-CN">约定内容</span> <small></small></summary><div class="fold"></div></details>
    <details data-topic="documents" hidden><summary><span lang="en">Documents</span><span lang="zh-CN">单据</span> <small></small></summary><div class="fold"></div></details>
    <details data-topic="supplier" hidden><summary><span lang="en">The supplier</span><span lang="zh-CN">供应商</span> <small></small></summary><div class="fold"></div></details>
    <details data-topic="evidence" hidden><summary><span lang="en">What you keep</span><span lang="zh-CN">留存凭证</span> <small></small></summary><div class="fold"></div></details>
    <div class="question-box" hidden></div>
    <template class="question"><fieldset class="question"><legend></legend><p class="hint"></p><div class="pick"><label class="choice"><input type="radio" value="yes"><span lang="en">Yes</span><span lang="zh-CN">是</span></label><label class="choice"><input type="radio" value="no"><span lang="en">No</span><span lang="zh-CN">否</span></label><label class="choice"><input type="radio" value="unsure"><span lang="en">Not sure</span><span lang="zh-CN">不确定</span></label></div></fieldset></template>
  </section>
  <section class="route" part="route"><h2><span lang="en">How to pay</span><span lang="zh-CN">付款步骤</span></h2>
    <p class="reason"></p>
    <ol class="step-box"></ol>
    <p class="hint self"><span lang="en">Grey boxes tick themselves once the details above agree or the questions are answered.</span><span lang="zh-CN">灰色选项在上方信息核对一致或问题作答后自动勾选。</span></p>
    <template class="step"><li><label class="tick"><input type="checkbox" value="yes"><span></span></label> <strong class="now"><span lang="en">Next step</span><span lang="zh-CN">下一步</span></strong></li></template>
  </section>
  <section class="messages" part="messages"><h2><span lang="en">Messages to copy</span><span lang="zh-CN">可复制的文字</span></h2><div class="letters"></div></section>
  <section class="record" part="record"><h2><span lang="en">The record</span><span lang="zh-CN">核对记录</span></h2>
    <p class="stamp hint"></p>
    <div class="choices"><button type="button" class="print"><span lang="en">Print the record</span><span lang="zh-CN">打印核对记录</span></button>
    <button type="button" class="save"><span lang="en">Save as JSON</span><span lang="zh-CN">保存为 JSON</span></button></div>
    <p class="hint"><span lang="en">The record holds what you typed, account numbers too: keep it where you keep your papers.</span><span lang="zh-CN">记录包含您填写的内容（含账号），请与单据一并妥善保管。</span></p>
  </section>
</div>`;
