// @ts-check
// Who invoices this? The form, in both languages, written by hand; elements.css.js shows the language of the host page.
// A field's name is its path in the question; data-fill is what a button types for the reader.
export default /* html */ `
<div role="radiogroup" aria-labelledby="seller-label"><span class="field" id="seller-label"><span lang="en">Bought directly or through a reseller?</span><span lang="zh-CN">直接购买，还是通过经销商购买？</span></span>
  <div class="pick"><label class="choice"><input type="radio" name="seller" value="direct"><span lang="en">Directly</span><span lang="zh-CN">直接购买</span></label><label class="choice"><input type="radio" name="seller" value="reseller"><span lang="en">Through a reseller</span><span lang="zh-CN">通过经销商</span></label><label class="choice"><input type="radio" name="seller" value="unknown"><span lang="en">Not sure</span><span lang="zh-CN">不确定</span></label></div></div>
<div class="combo">
  <label class="field"><span lang="en">Product, company, tax ID or invoice content</span><span lang="zh-CN">产品、公司名称、税号或发票内容</span><input name="query" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="names"></label>
  <ul role="listbox" id="names" aria-labelledby="names-label" hidden></ul>
  <p class="quiet" id="names-label"><span lang="en">Suggestions</span><span lang="zh-CN">建议</span></p>
  <p class="quiet" role="status"></p>
</div>
<details><summary><span lang="en">Order date</span><span lang="zh-CN">订单日期</span></summary><div class="fold">
  <div>
    <label class="field"><span lang="en">Order date</span><span lang="zh-CN">订单日期</span><input name="orderDate" placeholder="2026-01-15"></label>
    <p class="hint" id="orderDate-hint"><span lang="en">Some products have changed company or rate</span><span lang="zh-CN">部分产品的开票主体或税率有过变更</span></p>
  </div>
</div></details>
<p class="empty"><span lang="en">Try an example:</span><span lang="zh-CN">示例：</span>
  <button type="button" class="small" data-fill="query=Model+Studio">Model Studio</button>
  <button type="button" class="small" data-fill="query=Wuying">Wuying</button>
  <button type="button" class="small" data-fill="query=ECS">ECS</button></p>
<button type="reset" class="link clear" part="clear"><span lang="en">Clear</span><span lang="zh-CN">清空</span></button>`;
