// @ts-check
// How much of this amount is tax? The form, in both languages, written by hand; elements.css.js shows the language of the host page.
// A field's name is its path in the question; data-fill is what a button types for the reader.
export default /* html */ `
<div class="pair">
  <div>
    <label class="field"><span lang="en">Amount, tax included</span><span lang="zh-CN">价税合计</span><input name="amount" inputmode="decimal"></label>
    <p class="hint" id="amount-hint"><span lang="en">In yuan (CNY)</span><span lang="zh-CN">人民币元</span></p>
  </div>
  <div>
    <label class="field"><span lang="en">Tax rate</span><span lang="zh-CN">税率</span><input name="rate"></label>
    <p class="hint" id="rate-hint"><span lang="en">As on the invoicing page</span><span lang="zh-CN">以开票页面为准</span></p>
    <div class="choices">
      <button type="button" class="small" data-fill="rate=6%25">6%</button>
      <button type="button" class="small" data-fill="rate=9%25">9%</button>
      <button type="button" class="small" data-fill="rate=13%25">13%</button>
    </div>
  </div>
</div>
<div class="folds">
<details><summary><span lang="en">Rate from a product</span><span lang="zh-CN">按产品取税率</span></summary><div class="fold pair">
  <div>
    <label class="field"><span lang="en">Product</span><span lang="zh-CN">产品</span><input name="product"></label>
    <p class="hint" id="product-hint"><span lang="en">We use its listed rate, and compare it with a rate you enter above.</span><span lang="zh-CN">采用列表中的税率；上方已填税率的，与之核对。</span></p>
  </div>
  <label class="field"><span lang="en">Order date</span><span lang="zh-CN">订单日期</span><input name="orderDate" placeholder="2026-01-15"></label>
</div></details>
<details><summary><span lang="en">Check a printed invoice</span><span lang="zh-CN">核对票面金额</span></summary><div class="fold">
  <p class="hint"><span lang="en">Enter them as printed. Leave blank what you do not have.</span><span lang="zh-CN">按票面填写，没有的可不填。</span></p>
  <div class="printed">
    <label class="field"><span lang="en">Net</span><span lang="zh-CN">不含税金额</span><input name="printed.net" inputmode="decimal"></label>
    <label class="field"><span lang="en">Tax</span><span lang="zh-CN">税额</span><input name="printed.tax" inputmode="decimal"></label>
    <label class="field"><span lang="en">Total</span><span lang="zh-CN">价税合计</span><input name="printed.gross" inputmode="decimal"></label>
  </div>
  <div>
    <label class="field"><span lang="en">Total in words (大写)</span><span lang="zh-CN">价税合计（大写）</span><input name="printed.capitals"></label>
    <p class="hint" id="printed.capitals-hint"><span lang="en">The line marked 大写, such as 陆仟壹佰伍拾圆整</span><span lang="zh-CN">票面“价税合计（大写）”一栏，例如：陆仟壹佰伍拾圆整</span></p>
  </div>
</div></details>
<details><summary><span lang="en">Several lines</span><span lang="zh-CN">多行明细</span></summary><div class="fold lines">
  <p class="hint"><span lang="en">Amounts include tax. A line without a rate uses the rate above. We compare the sum with an amount above.</span><span lang="zh-CN">金额均为含税金额。未填税率的行采用上方税率；上方已填金额的，与各行合计核对。</span></p>
  <template data-rows="lines" data-most="40"><fieldset class="line"><legend><span lang="en">Line <span class="no"></span></span><span lang="zh-CN">第 <span class="no"></span> 行</span></legend>
    <label class="field"><span lang="en">Amount</span><span lang="zh-CN">金额</span><input name=".amount" inputmode="decimal" placeholder="6,150.00"></label>
    <label class="field"><span lang="en">Rate</span><span lang="zh-CN">税率</span><input name=".rate" placeholder="6%"></label>
  </fieldset></template>
</div></details>
</div>
<p class="empty"><span lang="en">Try an example:</span><span lang="zh-CN">示例：</span>
  <button type="button" class="small" data-fill="amount=6,150&amp;rate=6%25"><span lang="en">6,150 at 6%</span><span lang="zh-CN">6,150，税率 6%</span></button>
  <button type="button" class="small" data-fill="amount=100&amp;rate=13%25"><span lang="en">100 at 13%</span><span lang="zh-CN">100，税率 13%</span></button></p>
<button type="reset" class="link clear" part="clear"><span lang="en">Clear</span><span lang="zh-CN">清空</span></button>`;
