//! Warning signs that a careful reader would notice, in mails and on banks' screens.

use super::chars::Small as _;
use super::{
    field::{Field, Role},
    kind::Kind,
    layout::{BETWEEN, Layout},
    mail::Mail,
    rules::{
        BANK_ABROAD, BANK_NO_MATCH, BANK_WARNS, CRYPTO, DETAILS_CHANGED, LINK, MONEY_TRANSFER, NO_CALL, NO_PROTECTION,
        OFF_PLATFORM, PAYEE_DIFFERS, PAYEE_PERSON, SECRECY, SENDER_DOMAIN, URGENCY,
    },
};
use crate::{
    report::Report,
    rule::Rule,
    text::{Text, text},
    typed::{country, party::glance, swift},
};

/// Mails are shorter than this; the text after it is only searched for fields.
const MOST: usize = 40_000;

/// A sentence of the document, in lower case, and where it is.
struct Sentence {
    text: String,
    start: usize,
    end: usize,
}

/// The sentences of the newest part of a document: across rows, up to a full stop or an empty row.
fn sentences(layout: &Layout, mail: &Mail, from: u8) -> Vec<Sentence> {
    let mut all: Vec<Sentence> = Vec::new();
    let mut open: Option<Sentence> = None;
    for row in 0..layout.rows.len() {
        let (start, end) = layout.range(row);
        if start > MOST {
            break;
        }
        if mail.layer[row] > from || mail.headers[row] {
            all.extend(open.take());
            continue;
        }
        // Short rows do not continue in the next.
        let is_short = row > 0 && {
            let (start, end) = layout.range(row - 1);
            end - start < 45
        };
        if layout.rows[row].apart || is_short || begins_message(&layout.chars[start..end]) {
            all.extend(open.take());
        }
        for at in start..end {
            let char = layout.chars[at];
            let sentence = open.get_or_insert_with(|| Sentence { text: String::new(), start: at, end: at });
            if at == start && !sentence.text.is_empty() && !sentence.text.ends_with(' ') {
                sentence.text.push(' ');
            }
            sentence.text.push(if char == BETWEEN { ' ' } else { super::chars::small(char) });
            sentence.end = at + 1;
            let next = layout.chars.get(at + 1);
            let ends = matches!(char, '。' | '!' | '?')
                || char == '.'
                    && next.is_none_or(|next| {
                        *next == ' ' || *next == BETWEEN || at + 1 == end || crate::glyph::is_han(*next)
                    });
            if ends {
                all.extend(open.take());
            }
        }
    }
    all.extend(open.take());
    all
}

/// Whether a row begins a message of a saved chat: `[14:02, 28/11/2026] Lily: …`, `28/11/2026, 14:02 - Lily: …`.
fn begins_message(row: &[char]) -> bool {
    const LONGEST: usize = 24;
    let head = &row[..row.len().min(LONGEST)];
    let is_time = |four: &[char]| four[1] == ':' && [0, 2, 3].iter().all(|at| four[*at].is_ascii_digit());
    let first = head.iter().find(|char| **char != '[');
    first.is_some_and(char::is_ascii_digit) && head.windows(4).any(is_time)
}

fn says(text: &str, words: &str) -> bool {
    words.split('|').any(|word| text.contains(word))
}

/// What a sentence must contain for a rule: a word of each list, but no word of the last one.
struct Sign {
    rule: &'static Rule,
    all: &'static [&'static str],
    not: &'static str,
}

const DETAILS: &str = "account|bank|remittance|payment instruction|beneficiary|collection system|payment detail|账户|账号|开户行|银行|收款";
const CHANGED: &str = "changed|updated|has been closed|was closed|is closed|no longer|under audit|under annual audit|being audited|frozen|blocked|suspended|cannot receive|can not receive|can't receive|\
    unable to receive|do not transfer|do not pay|don't pay|do not use|don't use|not use the|instead of|new account|new bank|moved to|moved our|moved the account|account has moved|account moved|accounts have moved|migrated|to another account|\
    to our other account|to a different account|use another account|use our other account|use a different account|switch|under maintenance|\
    变更|更换|更改|改为|改打|改汇|改付|停用|年检|冻结|被查|新账户|新账号|新的账户|新的账号|另一个账|不要再|勿再|换成|换了账|换了银行|换了开户行|账户换了|账号换了|不能收|无法收款|暂停使用|更新为";
const NEVER: &str = "never|will not change|won't change|not changed|不会变更|不会更改|从不|如有变更|if our bank|if the bank|in case of any change";
/// Words that only look like a change. They are left out, and what else the sentence says still counts.
const NO_CHANGE: &str =
    "unchanged|do not pay to personal|don't pay to personal|do not pay to any personal|do not transfer to personal";

static SIGNS: &[Sign] = &[
    Sign { rule: &DETAILS_CHANGED, all: &[DETAILS, CHANGED], not: NEVER },
    Sign {
        rule: &URGENCY,
        all: &[
            "today|immediately|at once|right away|right now|urgent|asap|as soon as possible today|within the hour|end of day|\
        by tonight|action required|otherwise the goods|or the order will be cancelled|valid for 24 hours|24 hours only|last chance|till tonight|until tonight|till today|until today|only today|今天|今日|立即|马上|立刻|尽快今天|加急|很急|急!|紧急|下班前",
            PAYING_OR_OFFER,
        ],
        not: "already paid today|today we ship|as of today|from today|收到后立即",
    },
    Sign {
        rule: &SECRECY,
        all: &[
            "between us|between you and me|don't tell|do not tell|keep this secret|keep it secret|keep this quiet|keep this confidential|keep it confidential|strictly confidential deal|do not mention|don't mention|do not contact the supplier|do not contact your supplier|do not contact the seller|do not discuss|don't discuss|\
        not inform your|do not inform|not tell alibaba|not tell the platform|not tell anyone|please not tell|do not write alibaba|don't write alibaba|not write alibaba|不要告诉|别告诉|请保密|注意保密|对外保密|不要提及|不要声张|别跟|不要跟",
        ],
        not: "intended",
    },
    Sign {
        rule: &NO_CALL,
        all: &[
            "phone line is|phone is under|phone is broken|phone is not working|phone is out of|do not call|don't call|no need to call|please not call|cannot take calls|can't take calls|cannot pick up|can't pick up|can not pick up|phone is in repair|phone in repair|only answer this|can not answer|cannot answer the phone|\
        unable to take calls|unable to answer|reply to this mail only|reply to this email only|only reply by|reply by email only|only by email|only by e-mail|only contact me|not reachable by phone|not available by phone|phone system is|by e-mail only|by email only|no calls|do not phone|don't phone|do not ring|don't ring|our phones are|lost my phone|lost the phone|\
        电话不通|电话打不通|不要打电话|别打电话|请勿致电|请勿打电话|请勿电话|勿电话联系|不要电话|不接电话|不便接电话|不方便接电话|手机坏了|手机丢|不用打电话|无需电话|无法接听|不能接电话|接不了电话|电话坏了|电话故障|勿回电|只用邮件|仅通过邮件",
        ],
        not: "",
    },
    Sign {
        rule: &OFF_PLATFORM,
        all: &[
            "out of platform|outside the platform|outside of the platform|off platform|off-platform|off the platform|outside alibaba|outside of alibaba|out of alibaba|without trade assurance|not use trade assurance|not through alibaba|\
        not via alibaba|not on alibaba|avoid the platform|instead of trade assurance|not by trade assurance|pay us directly|alibaba charges us|platform charges us|don't pay on alibaba|do not pay on alibaba|commission too high|commission is too high|avoid commission|avoid the commission|save commission|save the commission|do not write alibaba|don't write alibaba|\
        平台外|不走平台|绕过平台|平台上付要|平台要扣|平台扣点|平台手续费太高|平台手续费高|私下转|线下转账|线下打款|走线下|不走阿里|线下付款|不用信保|直接转更|脱离平台",
        ],
        not: "never|do not pay outside|don't pay outside|not protect|不要在平台外|请勿在平台外|切勿",
    },
    Sign {
        rule: &MONEY_TRANSFER,
        all: &[
            "western union|moneygram|money gram|mtcn|ria money|gift card|itunes card|steam card|西联|速汇金|礼品卡|购物卡",
        ],
        not: "t/t|l/c|not accept|do not accept|never|no western union|不接受|切勿",
    },
    Sign {
        rule: &CRYPTO,
        all: &[
            "usdt|usdc|trc20|erc20|trc-20|bitcoin| btc|crypto|wallet address|tether|泰达币|比特币|虚拟货币|加密货币|钱包地址",
        ],
        not: "not accept|do not accept|never|不接受|切勿",
    },
    Sign {
        rule: &PAYEE_PERSON,
        all: &[
            "manager's account|boss's account|boss account|owner's account|个人卡|私人卡|私卡|老板卡|老板账户|老板的账户|法人账户|法人卡",
        ],
        not: NOT_A_PERSON,
    },
    Sign {
        rule: &PAYEE_PERSON,
        all: &[
            "personal account|private account|个人账户|私人账户",
            "pay|transfer|remit|wire|send|deposit|打|汇|转|付",
        ],
        not: NOT_A_PERSON,
    },
    Sign {
        rule: &NO_PROTECTION,
        all: &[
            "not protected|not be protected|isn't protected|not covered|no protection|without protection|not be covered|no trade assurance|not a trade assurance|not under trade assurance|非信保|不是信保|不受保障|无法享受|不享受|没有保障|不受平台保障|不在保障范围",
        ],
        not: "",
    },
];

const PAYING_OR_OFFER: &str = "pay|slip|transfer|remit|arrange|deposit|wire|settle|confirm|effective immediately|offer|action required|goods|付|打款|打到|汇|转|确认|账户";

const NOT_A_PERSON: &str = " not |don't|never|cannot|no personal|no private|勿|不要|不会|不得|不接受|不收|警惕|谨防";

/// What is printed on a bank's screen in addition to the payment.
static BANK_SIGNS: &[Sign] = &[
    Sign {
        rule: &BANK_NO_MATCH,
        all: &[
            "does not match|doesn't match|do not match|don't match|no match|name is different|not the name on|isn't the name|is not the name|户名不符|户名与账号不符|户名账号不符|户名不一致|与户名不|不匹配",
        ],
        not: "",
    },
    Sign {
        rule: &BANK_WARNS,
        all: &[
            "scam|fraud|criminal|may lose your money|could lose|suspicious|诈骗|谨防|被骗|风险提示|注意风险|核实对方|陌生人|刷单|首次向该|初次向该|您从未向",
        ],
        not: "fraud department|anti-fraud hotline",
    },
];

/// All warning signs.
pub fn note(layout: &Layout, mail: &Mail, kind: Kind, fields: &[Field], report: &mut Report) {
    let sentences = sentences(layout, mail, mail.main);
    let is_bank = matches!(kind, Kind::BankScreen | Kind::BankReceipt);
    let signs = if is_bank { BANK_SIGNS } else { SIGNS };
    for sign in signs {
        let hours = |sentence: &Sentence| {
            let is_arrival = says(&sentence.text, "到账|arriv|deliver|reach");
            let is_promise = is_arrival || promises(&sentence.text);
            sign.rule.code == URGENCY.code && says_hours(&sentence.text) && !is_promise
        };
        let says_all = |sentence: &Sentence| {
            let mut text = sentence.text.clone();
            if sign.rule.code == DETAILS_CHANGED.code {
                for words in NO_CHANGE.split('|') {
                    text = text.replace(words, "");
                }
            }
            sign.all.iter().all(|words| says(&text, words))
        };
        let fits = |sentence: &&Sentence| {
            (says_all(sentence) || hours(sentence)) && (sign.not.is_empty() || !says(&sentence.text, sign.not))
        };
        if let Some(sentence) = sentences.iter().find(fits).filter(|_| !report.has(sign.rule)) {
            let mut finding = sign.rule.at("text").with("found", printed(layout, sentence));
            if sign.rule.code == MONEY_TRANSFER.code {
                finding = finding.with("way", way(&sentence.text));
            } else if sign.rule.code == PAYEE_PERSON.code {
                finding = finding.with("payee", printed(layout, sentence));
            }
            report.add(match position(layout, sentence) {
                Some(span) => finding.position(span),
                None => finding,
            });
        }
    }
    parties(kind, fields, report);
    if !is_bank {
        link(layout, &sentences, kind, report);
        domain(mail, fields, report);
    }
    let has_both = fields.iter().any(|field| field.role == Some(Role::Old))
        && fields.iter().any(|field| field.role == Some(Role::New));
    if has_both && !report.has(&DETAILS_CHANGED) {
        let new = fields
            .iter()
            .find(|field| field.name == "account" && field.role == Some(Role::New))
            .map_or("", |field| &field.value);
        report.add(DETAILS_CHANGED.at("account").with("found", new));
    }
}

/// “within 6 hours”, 2小时内
fn says_hours(text: &str) -> bool {
    let is_count = |text: &str| text.trim_start().starts_with(|char: char| char.is_ascii_digit());
    let within = text.match_indices("within").any(|(at, word)| {
        let rest = &text[at + word.len()..];
        is_count(rest)
            && rest.trim_start().trim_start_matches(|char: char| char.is_ascii_digit()).trim_start().starts_with("hour")
    });
    within || text.match_indices("小时内").any(|(at, _)| text[..at].ends_with(|char: char| char.is_ascii_digit()))
}

/// Whether the hours are the seller's own: “we will ship within 24 hours”, 24小时内发货
fn promises(text: &str) -> bool {
    let english = text.split_once("within").is_some_and(|(before, _)| {
        let near: Vec<&str> = before.split_whitespace().rev().take(3).collect();
        let is_near = |words: &str| near.iter().any(|word| says(word, words));
        is_near("ship|dispatch|reply") && !is_near("pay|transfer|remit|wire|settle|deposit")
    });
    let chinese = text.split_once("小时内").is_some_and(|(_, after)| {
        let near: String = after.chars().take(4).collect();
        says(&near, "发货|回复|处理")
    });
    english || chinese
}

fn way(text: &str) -> Text {
    if says(text, "western union|mtcn|西联") {
        text!("Western Union", "西联汇款")
    } else if says(text, "gift card|itunes|steam|礼品卡|购物卡") {
        text!("gift cards", "礼品卡")
    } else {
        text!("a money transfer company", "汇款公司")
    }
}

/// A sentence as printed, up to this length.
fn printed(layout: &Layout, sentence: &Sentence) -> String {
    const LONGEST: usize = 160;
    let text: String = layout.was[sentence.start..sentence.end]
        .iter()
        .map(|char| if char.is_whitespace() { ' ' } else { *char })
        .collect();
    let text = text.trim();
    if text.chars().count() <= LONGEST { text.to_owned() } else { text.chars().take(LONGEST).chain(['…']).collect() }
}

fn position(layout: &Layout, sentence: &Sentence) -> Option<[usize; 2]> {
    let marks = &layout.marks[sentence.start..sentence.end];
    let first = marks.iter().find(|mark| mark.to > mark.from)?;
    let last = marks.iter().rfind(|mark| mark.to > mark.from)?;
    layout.is_paste.then_some([first.from as usize, last.to as usize])
}

/// The newest value of a field.
fn value<'a>(fields: &'a [Field], name: &str) -> Option<&'a str> {
    let mut all = fields.iter().filter(|field| field.name == name && field.role != Some(Role::Old));
    all.next().map(|field| field.value.as_str())
}

fn parties(kind: Kind, fields: &[Field], report: &mut Report) {
    let (payee, seller) = (value(fields, "payee"), value(fields, "sellerName"));
    if let Some(payee) = payee {
        if glance::is_person(payee) && !report.has(&PAYEE_PERSON) {
            report.add(PAYEE_PERSON.at("payee").with("payee", payee));
        }
        if let Some(seller) = seller.filter(|_| kind != Kind::OrderPage)
            && glance::are_different(seller, payee)
        {
            report.add(PAYEE_DIFFERS.at("payee").with("payee", payee).with("issuer", seller));
        }
    }
    if kind == Kind::OrderPage {
        return;
    }
    let Some(name) = seller.or(payee) else { return };
    let home = glance::of(name).countries;
    let swifts = fields.iter().filter(|field| field.name == "swift" && field.role != Some(Role::Old));
    for swift in swifts {
        let code: String =
            swift.value.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
        let Some(found) = swift::country(&code) else { continue };
        if let Some(expected) = home.first().filter(|_| !home.contains(&found)) {
            let finding = BANK_ABROAD.at("swift").with("found", country::name(found));
            report.add(finding.with("name", name).with("expected", country::name(expected)));
            return;
        }
    }
}

/// A link to pay or to confirm by.
fn link(layout: &Layout, sentences: &[Sentence], kind: Kind, report: &mut Report) {
    if !matches!(kind, Kind::Email | Kind::Chat | Kind::PaymentNotice | Kind::Unknown) {
        return;
    }
    let Some(at) = sentences.iter().position(|sentence| says(&sentence.text, "http://|https://")) else { return };
    let around = &sentences[at.saturating_sub(2)..sentences.len().min(at + 6)];
    let asks = around.iter().any(|sentence| says(&sentence.text, "portal|pay link|payment link|wise link|link to pay|付款链接|支付链接|click|complete the payment|complete your payment|confirm with|confirm via|confirm through|verify|log in|login|with the link|through the link|the link above|link below|update your|pay here|pay now|点击|登录|链接|验证"));
    if asks {
        let whole = printed(layout, &sentences[at]);
        let found =
            whole.find("http").map_or(whole.as_str(), |from| whole[from..].split(' ').next().unwrap_or_default());
        report.add(LINK.at("text").with("found", found.trim_end_matches(['.', ','])));
    }
}

/// Whether the sender's domain looks like the company's name but is spelt differently.
fn domain(mail: &Mail, fields: &[Field], report: &mut Report) {
    let Some(from) = mail.from().map(|run| run.text().to_small()) else { return };
    let Some(host) = from.split('@').nth(1) else { return };
    let host: String =
        host.chars().take_while(|char| char.is_ascii_alphanumeric() || matches!(char, '.' | '-')).collect();
    let label = host.split('.').rev().nth(1).unwrap_or_default();
    let names = ["sellerName", "payee"].iter().flat_map(|name| fields.iter().filter(move |field| field.name == *name));
    for field in names {
        let words = field.value.to_small();
        let words: Vec<&str> =
            words.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| word.len() >= 5).collect();
        if words.iter().any(|word| label.contains(word)) {
            return;
        }
        if let Some(word) = words.iter().find(|word| distance(word, label) == 1) {
            report.add(SENDER_DOMAIN.at("sender").with("found", &*host).with("expected", *word));
            return;
        }
    }
    let is_brand = label.contains("alibaba")
        && !matches!(&*host, "alibaba.com" | "service.alibaba.com" | "notice.alibaba.com")
        && !host.ends_with(".alibaba.com")
        && !host.ends_with(".alibaba-inc.com");
    if is_brand {
        report.add(SENDER_DOMAIN.at("sender").with("found", &*host).with("expected", "alibaba.com"));
    }
}

/// How many letters must be added, removed or changed, counted up to one.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a == b {
        return 0;
    }
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let end = a[start..].iter().rev().zip(b[start..].iter().rev()).take_while(|(x, y)| x == y).count();
    (a.len() - start - end).max(b.len() - start - end)
}
