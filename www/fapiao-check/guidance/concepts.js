// @ts-check
// The words that people use for one thing. Questions find their answers by them.

/** Each line is a concept and the words for it, in both languages. `asks` in `answers.json` says which of these a
 * question must contain. The longest word at a place counts, so 开户行 is not 开. */
export const CONCEPTS = `
invoice!: 发票,票据,票,单据,fapiao,invoice,tax receipt,vat receipt,invoiced,invoicing
digital!: 数电,数电票,数电发票,全电,全电发票,电子发票,电子票,电子版,电票,digital invoice,digital,electronic,e-invoice,e invoice,einvoice,e-fapiao
paper: 纸质,纸质发票,纸票,纸的,纸版,纸质版,实体发票,paper,hard copy,physical
special!: 专票,专用发票,增值税专用,专普票,special vat,special invoice,special
general!: 普票,普通发票,general invoice,general vat,ordinary invoice
issue: 开票,开发票,开具,开出,开出来,申请开,补开,开张,开个,开一张,能开,可开,开吗,开具发票,出票,开,要发票,拿发票,索要发票,request,issue,apply,get a fapiao,get an invoice,get invoice,bills me,invoice order,ask for an invoice,receipt for,order the invoice,submit,review,审核,be issued,审批
again: 重开,重新开,重新开票,再开,重新申请,reissue,issue again,new invoice,replacement
return: 退票,退回发票,退发票,作废,红冲,冲红,冲销,退掉,退,撤回,撤销,return,cancel,void,take back,give back,reverse,mail back
refund: 退款,退订,退钱,退费,退了款,降配,降级,退货,refund,downgrade,unsubscribe,money returned
deduct!: 抵扣,勾选,认证,进项,抵税,已抵,用途确认,deduct,deduction,input vat,input tax,offset tax,claim the vat,claim vat,reclaim,reclaim vat
booked!: 入账,入帐,记账,做账,记了账,入账确认,book,bookkeeping,recorded in,in the books,into the books,accounting record
reimburse!: 报销,报账,报帐,reimburse,reimbursement,expense claim,expense report,expense
confirm: 确认,confirmation,confirm
title!: 抬头,发票名称,公司名称,公司名,单位名称,单位名,公司名字,名头,title,company name,buyer name,name on the invoice,name of the company
verified: 实名,实名认证,认证主体,主体,real-name,registered name,verified name,registration
companytitle!: 公司抬头,企业抬头,单位抬头,公司发票,开公司,开给公司,company title,enterprise title,company invoice,made out to the company,in the company's name,made out to my employer,made out to my company
personalaccount: 个人账号,个人账户,私人账号,个人号,个人的账号,自己的账号,员工账号,个人实名,个人认证,personal account,private account,own account,individual account,私人账户,个人银行卡,个人卡,private person
employee: 员工,同事,职员,下属,employee,staff,colleague,worker,employer
change: 改,修改,变更,更改,换,更换,换成,调整,改成,改一下,变,change,modify,edit,update,switch,alter
wrong: 错,开错,写错,填错,有误,不对,错误,错别字,错字,少一个字,搞错,弄错,wrong,incorrect,mistake,error,typo,misspelled,misspelt,少打,多打,打错,漏了,漏写,输错,选错,错了,correct,fix,少一位,多一位,少了一位,开成个人,开成了,写成
lost: 丢,丢失,遗失,弄丢,丢了,找不到,找不着,不见了,没了,掉了,删了,误删,lost,lose,missing,cannot find,can't find,deleted,mislaid
notreceived: 没收到,收不到,未收到,没有收到,还没收到,没到,没来,没发,没寄到,not received,not receive,never arrived,not arrived,never came,never got,not get,haven't received,hasn't come,still waiting for,not confirm
email: 邮箱,邮件,电子邮箱,收票邮箱,email,e-mail,mailbox,mail address
download: 下载,导出,pdf,ofd,下不了,电子文件,download,export,get the file,invoice file,哪儿下,哪里下,怎么下,去哪儿下
page: 页面,网页,界面,page,site,screen,打开,网站,open
blank: 空白,白屏,打不开,不显示,什么都没有,显示不出来,加载不出来,一片空白,blank,empty,white,nothing,not load,not loading,does not open,won't open,nothing happens
button: 按钮,点不了,灰色,置灰,点不动,灰的,无法点击,点不开,button,greyed,grayed,grey,gray,not clickable,cannot click,can't click,greyed out,grayed out,提交不了,click
verify!: 查验,真伪,真假,假的,假发票,验真,辨别,查真,验证真假,是真是假,真的假的,伪造,fake,genuine,authentic,verify,forged,is real,verification,authenticity,真的,是不是真的,invoice real,fapiao real,real invoice,real fapiao,legit
notfound: 查不到,查无此票,查询不到,查不出,查不出来,没有记录,不存在,无此票,no record,not found,no such invoice,cannot be found on,平台找不到,勾选不到,查找不到
where: 哪里,在哪,哪儿,何处,从哪,入口,where,去哪,去哪儿,去哪里,哪个网站,which website
who: 谁,找谁,由谁,哪家,哪个公司,哪家公司,什么公司,哪一家,开票主体,开票方,who,which company,whose,issuer,invoicing company,issuing company,belong
when: 什么时候,何时,几号,啥时候,哪天,多会儿,when
howlong: 多久,几天,多长时间,要多久,几个工作日,多少天,多少时间,要几天,how long,how many days,how fast,take long,how soon,long does
how: 怎么,如何,怎样,流程,步骤,咋,怎么办,办法,how,steps,procedure
deadline: 期限,有效期,过期,超期,逾期,时限,时效,超过,到期,失效,time limit,deadline,expire,expired,too late,limit,valid for,时间限制,时间要求,限制,最晚,最迟,太久,latest
pastyear: 跨年,去年,上一年,前年,隔年,往年,以前的,很久以前,半年前,旧订单,历史订单,last year,previous year,old order,years ago,months ago,earlier order,past order,年前,个月前,a year,year ago,far back,long ago,two years ago,three years ago
days360: 360天,360日,三百六十,360 days,360 day,360
days180: 180天,180日,一百八十,180 days,180 day,180
number: 发票号码,发票号,号码,票号,invoice number,number
code!: 发票代码,代码,invoice code,code
digits: 位数,20位,8位,多少位,二十位,digits,20-digit,8-digit
account: 账户,账号,户头,收款账户,银行账户,bank account,account
pay: 打款,打钱,汇款,转账,付款,对公打款,对公转账,对公,汇,打到,转到,付到,付,pay,paying,wire,transfer,remit,send money,send the money,payment,打给,付给,汇给,转给,paid,send the payment,bank transfer
which: 哪个,哪一个,哪些,which
bankinfo: 开户行,开户银行,银行信息,地址电话,开户账号,bank of deposit,bank details,bank name,bank information,对公账户,对公账号
need: 需要,必填,要不要,必须,要填,用填,必要,need,required,necessary,have to,must,一定要
bill!: 账单,月账单,账期,对账单,bill,statement,monthly bill,usage
thismonth: 上个月,上月,本月,这个月,当月,last month,this month
notyet: 还没出,没出,未出,没生成,未生成,还没生成,not yet,not out,not there,yet
payg!: 按量付费,按量,后付费,pay as you go,pay-as-you-go,postpaid,post-paid
mismatch: 对不上,不一致,不符,不一样,不同,不相等,不等,差异,不匹配,有差,differ,different,difference,mismatch,not match,other than,not the same,not equal,not the company,another company,另一家公司,不是同一家,不是一家,不是同一个,少了,多了,小于,大于,低于,高于,lower than,higher than,less than,别的公司,其他公司,differs from
amount: 金额,钱数,数额,amount,sum,total,money
several: 三张,两张,多张,好几张,几张,拆成,拆分,拆开,分成,分开,多个发票,several,multiple,more than one,split,separate invoices,几个,two,three,many,两个
combine: 合并,合在一起,合成一张,一起开,combine,merge,one invoice for all,together
othercompany!: 母公司抬头,集团抬头,总公司抬头,分公司抬头,子公司抬头,parent company
untraceable: 西联,加密货币,比特币,western union,moneygram,crypto,bitcoin,usdt
topup!: 充值,预存,余额,预付款,充的钱,账户里的钱,充了,top up,topped up,top-up,topup,recharge,prepaid balance,balance,top ups,topping up,储值卡
taxincl!: 含税,不含税,税前,税后,包税,含不含税,包含税,tax included,vat included,plus tax,include tax,includes vat,excluding tax,net price,tax inclusive,vat on top,tax on top,net or gross,gross,价税合计
rate!: 税率,几个点,多少个点,税点,多少点,tax rate,vat rate,rate,percent,vat
price: 价格,价钱,的钱,费用,price,prices,cost,报价,价,quote,quoted price,quotation
marketplace!: 云市场,镜像市场,marketplace
vendor: 服务商,vendor,provider,第三方,third party,third-party
reseller!: 代理商,经销商,分销,渠道商,代理,reseller,distributor,partner,渠道
domain: 域名,domain
student: 学生,学校,大学,高校,老师,教师,student,university,school,teacher
ram: 子账号,子用户,ram,子账户,sub-account,subaccount,sub account
otheraccount: 主账号,成员账号,别的账号,其他账号,另一个账号,跨账号,多个账号,多账号,master account,other account,another account,cross-account,member account,different accounts
onbehalf: 代付,别人付,替我付,帮我付,他人付款,代买,on behalf,paid for us,paid for me,somebody else paid
rename!: 改名,更名,换名字,名字变了,公司名变了,改了名,变更名称,新名称,renamed,changed its name,new name,name change,changed our name,changed name,change name,old company name,旧抬头,old name
add: 添加,增加,加一个,新增,多一个,add,another,second,第二个,第二,再加
seal!: 章,盖章,公章,印章,发票专用章,专用章,红章,没有章,电子章,stamp,seal,chop
remark!: 备注,备注栏,加备注,remark,note on the invoice,comment,purchase order number,po number
voucher!: 代金券,优惠券,抵用券,抵扣券,券,voucher,coupon,promo credit
duplicate!: 重复报销,重复,报过,二次报销,报了两次,重复入账,重复开,duplicate,twice,double,second time,already claimed,两次,两遍
wrongaccount!: 汇错,打错账户,付错,转错,打错款,汇错账户,打错了,转错账,付错账户,打错账号,汇错款,wrong account,wrong bank account,wrong iban,paid the wrong,sent to the wrong account,wrong beneficiary,骗子账户,骗子账号,被篡改,篡改,打错公司,汇错公司,付错公司
recall: 追回,召回,撤回汇款,拿回,要回,recall,get back,money back,recover,back my money,能撤
pending!: 待付款,没到账,未到账,款没到,没有到账,显示未付,还显示,pending,not credited,unpaid,not show up,waiting for payment
supplier!: 供应商,卖家,厂家,商家,供货商,supplier,seller,manufacturer,factory
scam!: 被骗,诈骗,骗子,骗,上当,scam,scammed,fraud,cheated,swindled,ripped off,fraudster,scammer,swindler,disappeared,vanished,跑路,失联,冒充,假冒,impostor,fraudulent
milestone!: 定金,订金,首付,预付,尾款,分期,分批付,全款,一次付清,deposit,milestone,upfront,up front,instalment,installment,advance payment,prepay,down payment
card: 信用卡,刷卡,visa,credit card,mastercard,by card,visa card,debit card,银行卡,银联
proforma!: 形式发票,预开发票,pro forma,pro-forma,proforma,pi
assurance!: 信用保障,平台保障,trade assurance,buyer protection,信保
platform: 平台,阿里巴巴国际站,alibaba.com,platform,国际站
offplatform!: 平台外,线下付款,绕开平台,outside the platform,off platform,outside alibaba
dispute: 纠纷,申诉,索赔,投诉,维权,dispute,claim,complain,complaint,不承认,不认账
goods: 货,货物,商品,goods,shipment,products,cargo
courier: 快递,物流,运单,签收,ems,寄出,邮寄,寄回,寄,courier,tracking,parcel,shipped,mailed,delivered,post,挂号信,挂号
address: 地址,address
content!: 发票内容,开票项目,项目名称,品名,明细,税目,类目,服务费,费用类型,invoice content,item name,expense type,category,service fee,line item,开票内容,咨询费,description
type: 类型,种类,type,kind
date: 日期,开票日期,开票时间,落款,date,issue date,dated,january,february,april,june,july,august,september,october,november,december
shortfall!: 欠票,欠票冲抵,credit note,shortfall,outstanding credit note,invoice deficit,cannot submit,can't submit,无法提交
red!: 红字发票,红字,负数发票,红票,red invoice,red-letter,negative invoice
form!: 确认单,红字确认单,信息表,confirmation form,information form
taxpayer!: 小规模,小规模纳税人,一般纳税人,纳税人,small-scale taxpayer,small taxpayer,general taxpayer,taxpayer
taxid!: 税号,纳税人识别号,信用代码,tax id,tax number,credit code
payee!: 收款方,收款人,收款单位,收款公司,payee,beneficiary,recipient,收款
certificate: 专属账号证明,证明,账号证明,certificate
exclusive!: 专属账号,专属账户,exclusive account
contradict: 矛盾,说法不一,以哪个为准,两种说法,contradict,contradiction,disagree,which is right,说法不一样,说法不同,信哪个,听谁的
closed: 注销,销户,账号关了,closed account,account closed,account was closed,deleted account
byorder: 按订单,订单明细,by order
bymonth: 按月,月结,by month,monthly
byamount: 按金额,一部分,部分开,先开一部分,by amount,part of,partial,part now
meaning: 是什么,什么意思,啥意思,区别,含义,指什么,定义,有什么用,what is,what are,mean,meaning,difference between,stand for,definition,versus,vs,是啥
valid: 法律效力,有效,能用,还能用,合法,valid,legal,legally,still usable,accepted
phone: 电话,手机号,来电,phone,telephone,call,打过来,打来的电话,打电话,来电话,客服,hotline,customer service
privacy: 隐私,上传,泄露,安全吗,官方,privacy,upload,official,who made this,data,数据
support: 支持,可不可以开数电,support,available
digitalonly: 停止开具,不再开具,全面切换,no longer issued,discontinued,停开,停止,停用
sms!: 短信,短信服务,sms,text message
modelstudio!: 百炼,大模型,通义千问,灵积,model studio,bailian,dashscope,qwen,modelstudio
product!: 云服务器,服务器,ecs,oss,rds,对象存储,数据库,cdn,waf,cloud server,钉钉,无影,语音服务,商标
affiliate: 关联公司,关联关系,代收,代收款,affiliate,collects,collecting,关系
explain: 说明函,情况说明,盖章说明,explanation letter,statement letter
menu: 菜单,栏目,入口在哪,menu,label
source: 资料,依据,出处,来源,sources,source of
current: 更新,最新,什么时候的,up to date,how old,current
buy: 买,购买,买的,bought,buy,purchase,采购
order: 订单,order
receive: 收到,送达,到手,receive,arrive,get it,reach,拿到
say: 说,显示,提示,says,say,shows,show,claims
want: 要,想要,老板要,客户要,want,wants,would like
other: 机票,车票,火车票,高铁票,飞机票,电影票,股票,门票,彩票,选票,投票,发票机,开会,开车,开心,开学,开门,开水,退休,改天,换货,变形金刚,变天,丢脸,骗人,文章,章鱼,勋章,护照,签证,天气,菜谱,减肥,婚礼,租房,房租,flight,airline,hotel,train,bus ticket,ticket,weather,recipe,passport,visa application,insurance,pizza,movie,restaurant,gym,rent,iphone,car,holiday,birthday,dog,cat,申请信用卡,信用卡怎么申请,办信用卡,credit card application,个税,退税,医保,社保,公积金,stolen,hotel booking,flight booking,the book,a book,开户,炒股,is down,连不上,宕机,wifi,网速,password,密码,job,手机充值,话费,银行卡余额,book a,book me,微信,淘宝,京东,wechat,amazon,孩子,小孩,what time,for a visa,best seller,bestseller,facebook,twitter,instagram,google,netflix,spotify,youtube,房屋,my phone
safe: 安全,放心,靠谱,safe,risk,risky,protected,secure
city: 杭州,北京,hangzhou,beijing
tool: 你们,本工具,这个网站,这个工具,本网站,this tool,this site,this website
quality: 有问题,质量,坏了,次品,defective,faulty,damaged,broken
`;
