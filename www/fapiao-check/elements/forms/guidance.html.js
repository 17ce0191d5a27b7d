// @ts-check
// Look something up: the form, in both languages, written by hand; elements.css.js shows the language of the host page.
// A field's name is its path in the question; data-fill is what a button types for the reader.
export default /* html */ `
<div>
  <label class="field"><span lang="en">Your question, or a few words</span><span lang="zh-CN">您的问题，或几个关键词</span><input name="text" type="search" aria-describedby="text-hint" enterkeyhint="search"></label>
  <p class="hint" id="text-hint"><span lang="en">Searches our answers from the public sources, and every rule of the checks.</span><span lang="zh-CN">查找根据公开资料整理的问答，以及各项核对的全部规则。</span></p>
</div>
<p class="empty"><span lang="en">Try an example:</span><span lang="zh-CN">示例：</span>
  <button type="button" class="small" lang="en" data-fill="greyed out">greyed out</button>
  <button type="button" class="small" lang="en" data-fill="download">download</button>
  <button type="button" class="small" lang="en" data-fill="credit note">credit note</button>
  <button type="button" class="small" lang="en" data-fill="top-up">top-up</button>
  <button type="button" class="small" lang="zh-CN" data-fill="按钮灰色">按钮灰色</button>
  <button type="button" class="small" lang="zh-CN" data-fill="下载发票">下载发票</button>
  <button type="button" class="small" lang="zh-CN" data-fill="欠票">欠票</button>
  <button type="button" class="small" lang="zh-CN" data-fill="充值">充值</button></p>
<button type="reset" class="link clear" part="clear"><span lang="en">Clear</span><span lang="zh-CN">清空</span></button>`;
