// @ts-check
// What to do after the invoice? The form, in both languages, written by hand; elements.css.js shows the language of the host page.
// A field's name is its path in the question; data-fill is what a button types for the reader.
export default /* html */ `
<ol class="path"><li><details class="ask" data-field="situation" open><summary><span lang="en">What happened?</span><span lang="zh-CN">出了什么情况？</span></summary><input name="situation" hidden><div class="options">
  <button type="button" data-fill="situation=wrong"><span lang="en">Something on the invoice is wrong</span><span lang="zh-CN">发票内容有误</span></button>
  <button type="button" data-fill="situation=other-title"><span lang="en">I need a different buyer name</span><span lang="zh-CN">需要更换抬头</span></button>
  <button type="button" data-fill="situation=other-type"><span lang="en">I need a different invoice type</span><span lang="zh-CN">需要更换发票类型</span></button>
  <button type="button" data-fill="situation=other-date"><span lang="en">I need a different date</span><span lang="zh-CN">需要更换开票日期</span></button>
  <button type="button" data-fill="situation=refunded"><span lang="en">There was a refund or a downgrade</span><span lang="zh-CN">发生退款或降配</span></button>
  <button type="button" data-fill="situation=not-received"><span lang="en">It has not arrived</span><span lang="zh-CN">未收到发票</span></button>
  <button type="button" data-fill="situation=lost"><span lang="en">I lost the invoice</span><span lang="zh-CN">发票丢失</span></button>
  <button type="button" data-fill="situation=paid-wrong-account"><span lang="en">I paid the wrong account</span><span lang="zh-CN">款项汇错账户</span></button>
</div></details></li></ol>
<template class="item"><li><details class="ask"><summary></summary><div class="options"></div></details></li></template>
<p class="empty"><span lang="en">Try an example:</span><span lang="zh-CN">示例：</span>
  <button type="button" class="small" data-fill="situation=wrong&amp;invoice.medium=digital&amp;invoice.status=issued&amp;invoice.type=special&amp;invoice.booked=true"><span lang="en">a wrong invoice that was selected for deduction</span><span lang="zh-CN">已勾选抵扣的发票开错了</span></button>
  <button type="button" class="small" data-fill="situation=refunded&amp;refundProcessed=true&amp;invoicedBefore=true&amp;invoice.amount=1%2C000&amp;invoice.rate=6%25&amp;refund=200"><span lang="en">a refund after the invoice</span><span lang="zh-CN">开票后退款</span></button></p>
<p class="here"></p>
<div class="after">
  <section class="plan" part="plan" hidden><h2><span lang="en">Steps</span><span lang="zh-CN">步骤</span></h2>
    <ol class="step-box"></ol>
    <p class="hint self"><span lang="en">Grey boxes are ticked automatically from the details below.</span><span lang="zh-CN">灰色选项根据下方填写的信息自动勾选。</span></p>
    <template class="step"><li><label class="tick"><input type="checkbox" value="yes"><span></span></label> <strong class="now"><span lang="en">Next step</span><span lang="zh-CN">下一步</span></strong><details class="why"><summary><span lang="en">Source</span><span lang="zh-CN">来源</span></summary><div></div></details></li></template>
  </section>
  <div class="rest"></div>
  <section class="more" part="more"><h2><span lang="en">More details</span><span lang="zh-CN">其他信息</span> <small><span lang="en">optional</span><span lang="zh-CN">选填</span></small></h2><div class="folds">
<details data-fold="payment"><summary><span lang="en">The payment</span><span lang="zh-CN">付款信息</span></summary><div class="fold pair">
  <p class="hint"><span lang="en">Used in the messages to your bank and the supplier. Enter them exactly as on the bank’s confirmation.</span><span lang="zh-CN">用于致银行和供应商的消息，请按银行回单原样填写。</span></p>
  <div data-home="payment.paidOn"><label class="field"><span lang="en">Payment date</span><span lang="zh-CN">付款日期</span><input name="payment.paidOn" placeholder="2026-01-15"></label></div>
  <label class="field"><span lang="en">Amount and currency</span><span lang="zh-CN">金额和币种</span><input name="payment.amount" placeholder="USD 6,150.00"></label>
  <label class="field"><span lang="en">Payee you paid</span><span lang="zh-CN">收款户名</span><input name="payment.payee" placeholder=" "></label>
  <label class="field"><span lang="en">Payee’s bank</span><span lang="zh-CN">收款银行</span><input name="payment.bank" placeholder=" "></label>
  <label class="field"><span lang="en">Account you paid</span><span lang="zh-CN">收款账号</span><input name="payment.account" class="code" placeholder=" "></label>
  <label class="field"><span lang="en">Payment reference</span><span lang="zh-CN">付款附言</span><input name="payment.reference" placeholder=" "></label>
  <label class="field"><span lang="en">Bank transaction number</span><span lang="zh-CN">银行流水号</span><input name="payment.transactionNumber" class="code" placeholder=" "></label>
</div></details>
<details data-fold="invoice"><summary><span lang="en">The invoice</span><span lang="zh-CN">发票信息</span></summary><div class="fold pair">
  <label class="field"><span lang="en">Invoice number</span><span lang="zh-CN">发票号码</span><input name="invoice.number" class="code" placeholder=" "></label>
  <label class="field"><span lang="en">Invoice code, on older invoices</span><span lang="zh-CN">发票代码（旧版发票）</span><input name="invoice.code" class="code" placeholder=" "></label>
  <div data-home="invoice.issuer"><div><label class="field"><span lang="en">Issuer</span><span lang="zh-CN">开票主体</span><input name="invoice.issuer" placeholder=" "></label><p class="hint" id="invoice.issuer-hint"><span lang="en">The company’s name as printed, or its tax ID</span><span lang="zh-CN">按票面填写公司名称，或填写税号</span></p></div></div>
  <div data-home="invoice.issueDate"><label class="field"><span lang="en">Issue date</span><span lang="zh-CN">开票日期</span><input name="invoice.issueDate" placeholder="2026-01-15"></label></div>
  <div data-home="invoice.requestedOn"><label class="field"><span lang="en">Requested on</span><span lang="zh-CN">申请日期</span><input name="invoice.requestedOn" placeholder="2026-01-15"></label></div>
  <div data-home="invoice.amount"><label class="field"><span lang="en">Amount, tax included</span><span lang="zh-CN">价税合计</span><input name="invoice.amount" placeholder="1,000.00" inputmode="decimal"></label></div>
  <label class="choice"><input type="checkbox" name="invoice.thirdParty" value="true"><span lang="en">A Marketplace vendor issues it</span><span lang="zh-CN">由云市场服务商开具</span></label>
</div></details>
<details data-fold="names"><summary><span lang="en">Buyer name and verified name</span><span lang="zh-CN">发票抬头与实名认证名称</span></summary><div class="fold pair">
  <label class="field"><span lang="en">Buyer name (invoice title)</span><span lang="zh-CN">发票抬头</span><input name="invoice.title" placeholder=" "></label>
  <label class="field"><span lang="en">Verified name of the account</span><span lang="zh-CN">账号实名认证名称</span><input name="verifiedName" placeholder=" "></label>
  <label class="field"><span lang="en">Name on the exclusive account certificate</span><span lang="zh-CN">专属账号证明上的名称</span><input name="certificateName" placeholder=" "></label>
</div></details>
<details data-fold="form"><summary><span lang="en">Confirmation form and return request</span><span lang="zh-CN">确认单与退票申请</span></summary><div class="fold pair">
  <div><label class="field"><span lang="en">Confirmation form number</span><span lang="zh-CN">确认单编号</span><input name="creditNoteForm.number" class="code" placeholder=" "></label><p class="hint" id="creditNoteForm.number-hint"><span lang="en">20 digits (16 for a paper invoice's information form)</span><span lang="zh-CN">20 位；纸质发票的信息表为 16 位</span></p></div>
  <label class="field"><span lang="en">Entered on</span><span lang="zh-CN">录入日期</span><input name="creditNoteForm.createdOn" placeholder="2026-01-15"></label>
  <div class="field" role="group" aria-labelledby="creditNoteForm.status-label"><span id="creditNoteForm.status-label"><span lang="en">What the electronic tax bureau shows</span><span lang="zh-CN">电子税务局显示的状态</span></span>
    <div class="pick"><label class="choice"><input type="radio" name="creditNoteForm.status" value="not-needed"><span lang="en">01 No confirmation needed</span><span lang="zh-CN">01 无需确认</span></label><label class="choice"><input type="radio" name="creditNoteForm.status" value="awaiting-buyer"><span lang="en">02 Entered by the seller, waiting for the buyer</span><span lang="zh-CN">02 销方录入待购方确认</span></label><label class="choice"><input type="radio" name="creditNoteForm.status" value="awaiting-seller"><span lang="en">03 Entered by the buyer, waiting for the seller</span><span lang="zh-CN">03 购方录入待销方确认</span></label><label class="choice"><input type="radio" name="creditNoteForm.status" value="confirmed"><span lang="en">04 Confirmed by both</span><span lang="zh-CN">04 购销双方已确认</span></label><label class="choice"><input type="radio" name="creditNoteForm.status" value="denied-by-buyer"><span lang="en">05 Void: the buyer denied it</span><span lang="zh-CN">05 作废（销方录入购方否认）</span></label><label class="choice"><input type="radio" name="creditNoteForm.status" value="denied-by-seller"><span lang="en">06 Void: the seller denied it</span><span lang="zh-CN">06 作废（购方录入销方否认）</span></label><label class="choice"><input type="radio" name="creditNoteForm.status" value="expired"><span lang="en">07 Void: not confirmed within 72 hours</span><span lang="zh-CN">07 作废（超72小时未确认）</span></label><label class="choice"><input type="radio" name="creditNoteForm.status" value="withdrawn"><span lang="en">08 Void: withdrawn</span><span lang="zh-CN">08 作废（发起方已撤销）</span></label><label class="choice"><input type="radio" name="creditNoteForm.status" value="revoked"><span lang="en">09 Void: revoked after confirmation</span><span lang="zh-CN">09 作废（确认后撤销）</span></label><label class="choice"><input type="radio" name="creditNoteForm.status" value="irregular"><span lang="en">10 Void: the invoice counts as irregular</span><span lang="zh-CN">10 作废（异常凭证）</span></label></div></div>
  <label class="field"><span lang="en">Reason for the return</span><span lang="zh-CN">退票原因</span><input name="request.reason" placeholder=" "></label>
  <label class="field"><span lang="en">Return requested on</span><span lang="zh-CN">退票申请日期</span><input name="request.submittedOn" placeholder="2026-01-15"></label>
  <div class="field" role="group" aria-labelledby="redInvoiceIssued-label"><span id="redInvoiceIssued-label"><span lang="en">Has the red-letter invoice been issued?</span><span lang="zh-CN">红字发票是否已开具？</span></span>
    <div class="pick"><label class="choice"><input type="radio" name="redInvoiceIssued" value="true"><span lang="en">Yes</span><span lang="zh-CN">是</span></label><label class="choice"><input type="radio" name="redInvoiceIssued" value="false"><span lang="en">No</span><span lang="zh-CN">否</span></label></div></div>
</div></details>
<details data-fold="refund"><summary><span lang="en">Amounts after the refund</span><span lang="zh-CN">退款后的金额</span></summary><div class="fold pair">
  <div data-home="refund"><label class="field"><span lang="en">Refunded</span><span lang="zh-CN">退款金额</span><input name="refund" placeholder="200.00" inputmode="decimal"></label></div>
  <label class="field"><span lang="en">Still consumed after the refund</span><span lang="zh-CN">退款后的实际消费</span><input name="consumption" placeholder="800.00" inputmode="decimal"></label>
  <label class="field"><span lang="en">Rate of the invoice</span><span lang="zh-CN">发票税率</span><input name="invoice.rate" placeholder="6%"></label>
  <label class="field"><span lang="en">Item on the invoice</span><span lang="zh-CN">发票税目</span><input name="invoice.item" placeholder=" "></label>
  <label class="choice"><input type="checkbox" name="storedValueCard" value="true"><span lang="en">Paid with a stored-value card</span><span lang="zh-CN">以储值卡支付</span></label>
  <template data-rows="newConsumption" data-most="20"><fieldset class="source"><legend><span lang="en">New consumption <span class="no"></span></span><span lang="zh-CN">新的消费 <span class="no"></span></span></legend><div class="parts">
    <label class="field"><span lang="en">Issuer</span><span lang="zh-CN">开票主体</span><input name=".issuer" placeholder=" "></label>
    <label class="field"><span lang="en">Item</span><span lang="zh-CN">税目</span><input name=".item" placeholder=" "></label>
    <label class="field"><span lang="en">Rate</span><span lang="zh-CN">税率</span><input name=".rate" placeholder="6%"></label>
    <label class="field"><span lang="en">Amount</span><span lang="zh-CN">金额</span><input name=".amount" placeholder="500.00" inputmode="decimal"></label>
    <label class="field"><span lang="en">Usage month, if pay-as-you-go</span><span lang="zh-CN">按量付费的账期</span><input name=".usageMonth" placeholder="2026-10"></label>
  </div></fieldset></template>
</div></details>
<details data-fold="paper"><summary><span lang="en">Paper invoices: parcel and ticket</span><span lang="zh-CN">纸质发票：寄件与工单</span></summary><div class="fold pair">
  <p class="hint"><span lang="en">Only for paper invoices from before 2024-05-31.</span><span lang="zh-CN">仅适用于 2024-05-31 之前开具的纸质发票。</span></p>
  <template data-rows="parcel.issuers" data-most="12"><label class="field"><span><span lang="en">Issuer of another invoice <span class="no"></span> in the parcel</span><span lang="zh-CN">同包裹另寄发票 <span class="no"></span> 的开票主体</span></span><input name="" placeholder=" "></label></template>
  <div class="field" role="group" aria-labelledby="parts-label"><span id="parts-label"><span lang="en">In the parcel</span><span lang="zh-CN">寄件内容</span></span>
    <div class="pick"><label class="choice"><input type="checkbox" name="parcel.parts[0]" value="invoice"><span lang="en">Invoice copy</span><span lang="zh-CN">发票联</span></label><label class="choice"><input type="checkbox" name="parcel.parts[1]" value="deduction"><span lang="en">Deduction copy</span><span lang="zh-CN">抵扣联</span></label><label class="choice"><input type="checkbox" name="parcel.cashOnDelivery" value="true"><span lang="en">Cash on delivery</span><span lang="zh-CN">到付</span></label></div></div>
  <label class="field"><span lang="en">Tracking number</span><span lang="zh-CN">快递单号</span><input name="parcel.trackingNumber" class="code" placeholder=" "></label>
  <div><label class="field"><span lang="en">Arrives on</span><span lang="zh-CN">寄达日期</span><input name="parcel.arrivedOn" placeholder="2026-01-15"></label><p class="hint" id="parcel.arrivedOn-hint"><span lang="en">Today, if left empty</span><span lang="zh-CN">不填则按今天计算</span></p></div>
  <label class="field"><span lang="en">Name on the seal of the lost invoice certificate</span><span lang="zh-CN">发票丢失证明所盖公章的名称</span><input name="seal" placeholder=" "></label>
  <label class="choice"><input type="checkbox" name="ticket.stub" value="true"><span lang="en">I need a copy of the stub</span><span lang="zh-CN">需要存根联复印件</span></label>
  <label class="field"><span lang="en">Recipient address</span><span lang="zh-CN">收件地址</span><input name="ticket.address" placeholder=" "></label>
  <label class="field"><span lang="en">Contact name</span><span lang="zh-CN">联系人</span><input name="ticket.contact" placeholder=" "></label>
  <label class="field"><span lang="en">Mobile phone</span><span lang="zh-CN">手机号</span><input name="ticket.mobile" placeholder=" "></label>
</div></details>
<details data-fold="days"><summary><span lang="en">Public holidays</span><span lang="zh-CN">节假日与调休</span></summary><div class="fold pair">
  <div><label class="field"><span lang="en">Public holidays on weekdays</span><span lang="zh-CN">工作日放假的日期</span><input name="holidays" placeholder="2027-01-01, 2027-02-08"></label><p class="hint" id="holidays-hint"><span lang="en">We have 2022 to 2026. Enter only days we do not have</span><span lang="zh-CN">2022 至 2026 年的安排已内置，只需补充本工具没有的日期</span></p></div>
  <label class="field"><span lang="en">Working weekend days</span><span lang="zh-CN">调休上班的周末日期</span><input name="workingDays" placeholder="2027-02-14"></label>
  <p class="unread" role="status"></p>
</div></details>
  </div></section>
</div>
<button type="reset" class="link clear" part="clear"><span lang="en">Start again</span><span lang="zh-CN">重新开始</span></button>`;
