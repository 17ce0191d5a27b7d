// @ts-check
// Before you request an invoice: the form, in both languages, written by hand; elements.css.js shows the language of the host page.
// A field's name is its path in the question; data-fill is what a button types for the reader.
export default /* html */ `
<div class="pair">
  <fieldset class="question"><legend><span lang="en">The account is verified as</span><span lang="zh-CN">账号实名认证类型</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="cloudAccount.kind" value="personal"><span lang="en">Personal</span><span lang="zh-CN">个人</span></label>
    <label class="choice"><input type="radio" name="cloudAccount.kind" value="enterprise"><span lang="en">Enterprise</span><span lang="zh-CN">企业</span></label>
  </div></fieldset>
  <fieldset class="question"><legend><span lang="en">Invoice type</span><span lang="zh-CN">发票类型</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="invoiceType" value="general"><span lang="en">General</span><span lang="zh-CN">普通发票</span></label>
    <label class="choice"><input type="radio" name="invoiceType" value="special"><span lang="en">Special, for deduction</span><span lang="zh-CN">增值税专用发票</span></label>
  </div></fieldset>
</div>
<fieldset class="source"><legend><span lang="en">Buyer (invoice title)</span><span lang="zh-CN">发票抬头</span></legend><div class="parts">
  <label class="field"><span lang="en">Name on the invoice</span><span lang="zh-CN">抬头名称</span><input name="title.name" placeholder=" "></label>
  <label class="field"><span lang="en">Tax ID</span><span lang="zh-CN">税号</span><input name="title.taxId" class="code" placeholder=" "></label>
  <div><label class="field"><span lang="en">Verified name of the account</span><span lang="zh-CN">账号实名认证名称</span><input name="verifiedName" placeholder=" "></label><p class="hint" id="verifiedName-hint"><span lang="en">As shown in the account’s real-name verification</span><span lang="zh-CN">以账号的实名认证信息为准</span></p></div>
  <details><summary><span lang="en">Bank, address and phone</span><span lang="zh-CN">开户行、地址、电话</span></summary><div class="fold pair">
    <label class="field"><span lang="en">Bank</span><span lang="zh-CN">开户行</span><input name="title.bank" placeholder=" "></label>
    <label class="field"><span lang="en">Bank account</span><span lang="zh-CN">银行账号</span><input name="title.bankAccount" class="code" placeholder=" "></label>
    <label class="field"><span lang="en">Registered address</span><span lang="zh-CN">注册地址</span><input name="title.address" placeholder=" "></label>
    <label class="field"><span lang="en">Registered phone</span><span lang="zh-CN">注册电话</span><input name="title.phone" placeholder=" "></label>
  </div></details>
  <fieldset class="question" data-asked="rename.registrationUpdated" hidden><legend><span lang="en">Does the account’s verified name show the new name?</span><span lang="zh-CN">实名认证是否已更新为新名称？</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="rename.registrationUpdated" value="true"><span lang="en">Yes</span><span lang="zh-CN">是</span></label>
    <label class="choice"><input type="radio" name="rename.registrationUpdated" value="false"><span lang="en">No</span><span lang="zh-CN">否</span></label>
  </div></fieldset>
  <fieldset class="question" data-asked="otherTitle.accountManager" hidden><legend><span lang="en">Is an account manager assigned to the account?</span><span lang="zh-CN">账号是否有专属客户经理？</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="otherTitle.accountManager" value="true"><span lang="en">Yes</span><span lang="zh-CN">是</span></label>
    <label class="choice"><input type="radio" name="otherTitle.accountManager" value="false"><span lang="en">No</span><span lang="zh-CN">否</span></label>
  </div></fieldset>
  <fieldset class="question" data-asked="otherTitle.agreementSigned" hidden><legend><span lang="en">Has the agreement on several buyer names been signed?</span><span lang="zh-CN">是否已签署多抬头协议？</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="otherTitle.agreementSigned" value="true"><span lang="en">Yes</span><span lang="zh-CN">是</span></label>
    <label class="choice"><input type="radio" name="otherTitle.agreementSigned" value="false"><span lang="en">No</span><span lang="zh-CN">否</span></label>
  </div></fieldset>
  <fieldset class="question" data-asked="enterpriseTitle.way" hidden><legend><span lang="en">How do you want to get the enterprise title?</span><span lang="zh-CN">选择哪种方式取得企业抬头？</span></legend><div class="ways"></div><div class="pick">
    <label class="choice"><input type="radio" name="enterpriseTitle.way" value="review"><span lang="en">Apply for a review</span><span lang="zh-CN">提交申请，人工审核</span></label>
    <label class="choice"><input type="radio" name="enterpriseTitle.way" value="change-registration"><span lang="en">Change the account to enterprise</span><span lang="zh-CN">变更为企业实名认证</span></label>
  </div></fieldset>
  <fieldset class="question" data-asked="enterpriseTitle.identity" hidden><legend><span lang="en">What are you applying as?</span><span lang="zh-CN">以哪种身份申请？</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="enterpriseTitle.identity" value="employed"><span lang="en">As an employee</span><span lang="zh-CN">在职</span></label>
    <label class="choice"><input type="radio" name="enterpriseTitle.identity" value="student"><span lang="en">As a student or teacher</span><span lang="zh-CN">学生（或教师）</span></label>
  </div></fieldset>
  <fieldset class="question" data-asked="enterpriseTitle.proof" hidden><legend><span lang="en">How do you prove your employment?</span><span lang="zh-CN">用哪种材料证明任职关系？</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="enterpriseTitle.proof" value="employment-certificate"><span lang="en">A certificate from the company</span><span lang="zh-CN">在职证明</span></label>
    <label class="choice"><input type="radio" name="enterpriseTitle.proof" value="social-security"><span lang="en">Social security records</span><span lang="zh-CN">社保缴纳记录</span></label>
    <label class="choice"><input type="radio" name="enterpriseTitle.proof" value="income-tax"><span lang="en">Income tax records</span><span lang="zh-CN">个人所得税纳税记录</span></label>
    <label class="choice"><input type="radio" name="enterpriseTitle.proof" value="housing-fund"><span lang="en">Housing fund records</span><span lang="zh-CN">公积金缴纳记录</span></label>
    <label class="choice"><input type="radio" name="enterpriseTitle.proof" value="employment-contract"><span lang="en">The employment contract</span><span lang="zh-CN">劳动合同</span></label>
    <label class="choice"><input type="radio" name="enterpriseTitle.proof" value="other"><span lang="en">Something else</span><span lang="zh-CN">其他材料</span></label>
  </div></fieldset>
</div></fieldset>
<fieldset class="question"><legend><span lang="en">How do you request it?</span><span lang="zh-CN">开票方式</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="method" value="order"><span lang="en">By order</span><span lang="zh-CN">按订单明细</span></label>
    <label class="choice"><input type="radio" name="method" value="month"><span lang="en">By monthly bill</span><span lang="zh-CN">按月账单</span></label>
    <label class="choice"><input type="radio" name="method" value="amount"><span lang="en">By amount</span><span lang="zh-CN">按金额</span></label>
  </div></fieldset>
<fieldset class="source" data-for="amount" hidden><legend><span lang="en">By amount</span><span lang="zh-CN">按金额</span></legend><div class="parts">
  <label class="field"><span lang="en">Amount to invoice now</span><span lang="zh-CN">本次开票金额</span><input name="amount" placeholder="6,150.00" inputmode="decimal"></label>
</div></fieldset>
<div class="items">
<template data-rows="items" data-most="40"><fieldset class="source item"><legend><span lang="en">Item <span class="no"></span></span><span lang="zh-CN">第 <span class="no"></span> 项</span></legend><div class="parts">
  <label class="field"><span lang="en">Product</span><span lang="zh-CN">产品</span><input name=".product" placeholder="ECS"></label>
  <label class="field"><span lang="en">Amount, tax included</span><span lang="zh-CN">含税金额</span><input name=".amount" placeholder="6,150.00" inputmode="decimal"></label>
  <label class="field"><span lang="en">Order date</span><span lang="zh-CN">订单日期</span><input name=".orderDate" placeholder="2026-01-15"></label>
  <label class="field"><span lang="en">or usage month</span><span lang="zh-CN">或账期</span><input name=".usageMonth" placeholder="2026-07"></label>
  <details><summary><span lang="en">Already invoiced, refunded, and more</span><span lang="zh-CN">已开票、已退款及其他</span></summary><div class="fold pair">
    <label class="field"><span lang="en">Already invoiced</span><span lang="zh-CN">已开票金额</span><input name=".invoiced" placeholder="0.00" inputmode="decimal"></label>
    <label class="field"><span lang="en">Refunded</span><span lang="zh-CN">已退款金额</span><input name=".refunded" placeholder="0.00" inputmode="decimal"></label>
    <label class="field"><span lang="en">Issuer, as the invoicing page shows it</span><span lang="zh-CN">开票主体（以开票页面为准）</span><input name=".issuer" placeholder=" "></label>
    <label class="field"><span lang="en">Rate, as the invoicing page shows it</span><span lang="zh-CN">税率（以开票页面为准）</span><input name=".rate" placeholder="6%"></label>
    <label class="field"><span lang="en">Alibaba Cloud account, if you have several</span><span lang="zh-CN">所属阿里云账号（有多个时填写）</span><input name=".cloudAccount" placeholder=" "></label>
    <label class="field"><span lang="en">A buyer name for this item only</span><span lang="zh-CN">仅用于本项的发票抬头</span><input name=".title.name" placeholder=" "></label>
    <fieldset class="question"><legend><span lang="en">Billing</span><span lang="zh-CN">计费方式</span></legend><div class="pick">
    <label class="choice"><input type="radio" name=".billing" value="prepaid"><span lang="en">Prepaid</span><span lang="zh-CN">预付费</span></label>
    <label class="choice"><input type="radio" name=".billing" value="pay-as-you-go"><span lang="en">Pay-as-you-go</span><span lang="zh-CN">按量付费</span></label>
    <label class="choice"><input type="radio" name=".billing" value="top-up"><span lang="en">Top-up</span><span lang="zh-CN">充值</span></label>
  </div></fieldset>
    <div data-for="top-up" hidden><label class="field"><span lang="en">Top-up already spent</span><span lang="zh-CN">充值中已消费的金额</span><input name=".consumed" placeholder="0.00" inputmode="decimal"></label></div>
    <div data-for="domain" class="fold" hidden>
      <fieldset class="question"><legend><span lang="en">How was the domain name bought?</span><span lang="zh-CN">域名的购买方式</span></legend><div class="pick">
    <label class="choice"><input type="radio" name=".domainSale" value="priced-push"><span lang="en">Priced push</span><span lang="zh-CN">带价 PUSH</span></label>
    <label class="choice"><input type="radio" name=".domainSale" value="other"><span lang="en">Another way</span><span lang="zh-CN">其他方式</span></label>
  </div></fieldset>
      <fieldset class="question"><legend><span lang="en">Whose account is this?</span><span lang="zh-CN">本账号是哪一方？</span></legend><div class="pick">
    <label class="choice"><input type="radio" name=".domainSide" value="original"><span lang="en">The account that bought the name</span><span lang="zh-CN">原购买账号</span></label>
    <label class="choice"><input type="radio" name=".domainSide" value="new"><span lang="en">The account it was transferred to</span><span lang="zh-CN">转入账号</span></label>
  </div></fieldset>
      <label class="field"><span lang="en">Transferred on</span><span lang="zh-CN">域名过户日期</span><input name=".transferredOn" placeholder="2026-01-15"></label>
    </div>
  </div></details>
</div></fieldset></template>
</div>
<p class="empty"><span lang="en">Try an example:</span><span lang="zh-CN">示例：</span>
  <button type="button" class="small" data-fill="cloudAccount.kind=enterprise&amp;invoiceType=special&amp;title.name=%E6%9D%AD%E5%B7%9E%E6%9F%90%E6%9F%90%E7%A7%91%E6%8A%80%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8&amp;title.taxId=91310115MA1K00007Q&amp;verifiedName=%E6%9D%AD%E5%B7%9E%E6%9F%90%E6%9F%90%E7%A7%91%E6%8A%80%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8&amp;items%5B0%5D.product=ECS&amp;items%5B0%5D.amount=6%2C150&amp;items%5B0%5D.orderDate=2026-01-15&amp;items%5B1%5D.product=Model+Studio&amp;items%5B1%5D.amount=800&amp;items%5B1%5D.orderDate=2026-02-03"><span lang="en">two products, two invoices</span><span lang="zh-CN">两个产品，两张发票</span></button>
  <button type="button" class="small" data-fill="cloudAccount.kind=personal&amp;invoiceType=general&amp;title.name=%E6%9D%AD%E5%B7%9E%E6%9F%90%E6%9F%90%E7%A7%91%E6%8A%80%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8&amp;title.taxId=91310115MA1K00007Q&amp;verifiedName=%E6%9D%8E%E9%9B%B7&amp;items%5B0%5D.product=ECS&amp;items%5B0%5D.amount=300&amp;items%5B0%5D.orderDate=2026-01-15"><span lang="en">a personal account, a company as buyer</span><span lang="zh-CN">个人账号，企业抬头</span></button></p>
<p class="here"></p>
<div class="folds">
<details><summary><span lang="en">Who paid, and who requests</span><span lang="zh-CN">付款方与申请方</span></summary><div class="fold">
  <fieldset class="question"><legend><span lang="en">Who paid?</span><span lang="zh-CN">由谁付款？</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="paidBy" value="own"><span lang="en">This account</span><span lang="zh-CN">本账号</span></label>
    <label class="choice"><input type="radio" name="paidBy" value="reseller"><span lang="en">We paid a reseller</span><span lang="zh-CN">付款给经销商</span></label>
    <label class="choice"><input type="radio" name="paidBy" value="on-behalf"><span lang="en">Another account paid for this one</span><span lang="zh-CN">由其他账号代付</span></label>
  </div></fieldset>
  <fieldset class="question"><legend><span lang="en">Which account requests the invoice?</span><span lang="zh-CN">由哪个账号申请？</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="askedBy" value="owner"><span lang="en">The account that bought or paid</span><span lang="zh-CN">购买或付款的账号</span></label>
    <label class="choice"><input type="radio" name="askedBy" value="beneficiary"><span lang="en">The account that was paid for</span><span lang="zh-CN">被代付账号</span></label>
    <label class="choice"><input type="radio" name="askedBy" value="master"><span lang="en">The master account</span><span lang="zh-CN">主账号（MA 账号）</span></label>
    <label class="choice"><input type="radio" name="askedBy" value="other"><span lang="en">Another account</span><span lang="zh-CN">其他账号</span></label>
    <label class="choice"><input type="radio" name="askedBy" value="ram-user"><span lang="en">A RAM user</span><span lang="zh-CN">RAM 用户</span></label>
  </div></fieldset>
  <fieldset class="question" data-asked="sameEnterprise" hidden><legend><span lang="en">Are both accounts verified under the same enterprise?</span><span lang="zh-CN">两个账号是否为同一企业实名认证？</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="sameEnterprise" value="true"><span lang="en">Yes</span><span lang="zh-CN">是</span></label>
    <label class="choice"><input type="radio" name="sameEnterprise" value="false"><span lang="en">No</span><span lang="zh-CN">否</span></label>
  </div></fieldset>
  <fieldset class="question" data-asked="multiAccount" hidden><legend><span lang="en">Does multi-account management link them?</span><span lang="zh-CN">是否已通过多账号管理关联？</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="multiAccount" value="true"><span lang="en">Yes</span><span lang="zh-CN">是</span></label>
    <label class="choice"><input type="radio" name="multiAccount" value="false"><span lang="en">No</span><span lang="zh-CN">否</span></label>
  </div></fieldset>
  <fieldset class="question" data-asked="titleOf" hidden><legend><span lang="en">Whose buyer name should the invoice show?</span><span lang="zh-CN">发票使用哪一方的抬头？</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="titleOf" value="payer"><span lang="en">The payer’s</span><span lang="zh-CN">付款账号的</span></label>
    <label class="choice"><input type="radio" name="titleOf" value="beneficiary"><span lang="en">The other account’s</span><span lang="zh-CN">被代付账号的</span></label>
  </div></fieldset>
  <fieldset class="question" data-asked="payOnBehalfAgreement" hidden><legend><span lang="en">Has a pay-on-behalf agreement been signed?</span><span lang="zh-CN">是否已签署代付协议？</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="payOnBehalfAgreement" value="true"><span lang="en">Yes</span><span lang="zh-CN">是</span></label>
    <label class="choice"><input type="radio" name="payOnBehalfAgreement" value="false"><span lang="en">No</span><span lang="zh-CN">否</span></label>
  </div></fieldset>
</div></details>
<details><summary><span lang="en">Account and buyer name: current state</span><span lang="zh-CN">账号与抬头的情况</span></summary><div class="fold">
  <label class="choice"><input type="checkbox" name="cloudAccount.closed" value="true"><span lang="en">The account is closed</span><span lang="zh-CN">账号已注销</span></label>
  <label class="choice"><input type="checkbox" name="cloudAccount.outstandingCreditNote" value="true"><span lang="en">There is an unsettled shortfall (欠票)</span><span lang="zh-CN">有未处理的欠票</span></label>
  <label class="choice"><input type="checkbox" name="cloudAccount.changedToEnterprise" value="true"><span lang="en">The account was changed from personal to enterprise</span><span lang="zh-CN">账号由个人变更为企业</span></label>
  <label class="choice"><input type="checkbox" name="rename.renamed" value="true"><span lang="en">The company has changed its name</span><span lang="zh-CN">企业已更名</span></label>
  <label class="choice"><input type="checkbox" name="enterpriseTitle.anotherActive" value="true"><span lang="en">Another enterprise title is active</span><span lang="zh-CN">已有其他有效的企业抬头</span></label>
  <label class="choice"><input type="checkbox" name="enterpriseTitle.pendingPersonal" value="true"><span lang="en">Invoices under the personal title are still pending</span><span lang="zh-CN">个人抬头下仍有待开发票</span></label>
  <div class="pair">
  <label class="field"><span lang="en">Enterprise title applied for on</span><span lang="zh-CN">企业抬头申请提交日期</span><input name="enterpriseTitle.submittedOn" placeholder="2026-01-15"></label>
  <label class="field"><span lang="en">Enterprise title approved on</span><span lang="zh-CN">企业抬头审核通过日期</span><input name="enterpriseTitle.approvedOn" placeholder="2026-01-15"></label>
  </div>
</div></details>
<details><summary><span lang="en">Purpose, and what the console shows</span><span lang="zh-CN">用途与开票页面信息</span></summary><div class="fold">
  <fieldset class="question"><legend><span lang="en">What do you need the invoice for?</span><span lang="zh-CN">开票用途</span></legend><div class="pick">
    <label class="choice"><input type="radio" name="purpose" value="itemised"><span lang="en">To check it order by order</span><span lang="zh-CN">逐笔核对</span></label>
    <label class="choice"><input type="radio" name="purpose" value="monthly"><span lang="en">To be reimbursed month by month</span><span lang="zh-CN">按月报销</span></label>
    <label class="choice"><input type="radio" name="purpose" value="part"><span lang="en">To invoice part of an amount now</span><span lang="zh-CN">先开具部分金额</span></label>
  </div></fieldset>
  <label class="choice"><input type="checkbox" name="forDeduction" value="true"><span lang="en">I want to deduct input VAT</span><span lang="zh-CN">用于抵扣进项税额</span></label>
  <div class="pair">
  <label class="field"><span lang="en">Invoice type as the console shows it, if you chose none above</span><span lang="zh-CN">开票页面显示的发票类型（上方未选时填写）</span><input name="invoiceTypeLabel" placeholder=" "></label>
  <label class="field"><span lang="en">Invoice content you want instead of the page’s</span><span lang="zh-CN">希望开具的其他发票内容</span><input name="otherContent" placeholder=" "></label>
  <label class="field"><span lang="en">Amount of the monthly bill</span><span lang="zh-CN">月账单金额</span><input name="billAmount" placeholder="6,150.00" inputmode="decimal"></label>
  <template data-rows="offeredTypes" data-most="12"><label class="field"><span><span lang="en">Invoice type <span class="no"></span> offered by the page</span><span lang="zh-CN">开票页面可选的发票类型 <span class="no"></span></span></span><input name="" placeholder=" "></label></template>
  </div>
</div></details>
<details><summary><span lang="en">Public holidays</span><span lang="zh-CN">节假日与调休</span></summary><div class="fold pair">
  <div><label class="field"><span lang="en">Public holidays on weekdays</span><span lang="zh-CN">工作日放假的日期</span><input name="holidays" placeholder="2027-01-01, 2027-02-08"></label><p class="hint" id="holidays-hint"><span lang="en">We have 2022 to 2026. Enter only days we do not have</span><span lang="zh-CN">2022 至 2026 年的安排已内置，只需补充本工具没有的日期</span></p></div>
  <label class="field"><span lang="en">Working weekend days</span><span lang="zh-CN">调休上班的周末日期</span><input name="workingDays" placeholder="2026-10-10"></label>
  <p class="unread" role="status"></p>
</div></details>
</div>
<button type="reset" class="link clear" part="clear"><span lang="en">Clear</span><span lang="zh-CN">清空</span></button>`;
