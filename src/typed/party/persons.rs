//! Words for persons: surnames and titles.

/// Titles of persons.
pub(super) const TITLES: &str = "mr mrs ms miss messr herr frau mme sr sra";

pub(super) const TITLES_CHINESE: [&str; 4] = ["先生", "女士", "小姐", "老师"];

/// The commonest surnames.
pub(super) const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈\
                        姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
