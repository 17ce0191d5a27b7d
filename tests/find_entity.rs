//! The look-ups in the register find what people type, and ask back if they are not sure.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{
    date::Day,
    register::{Ambiguity, Basis, COLLECTOR, EntityAnswer, EntityQuestion, Product, REGISTER, find_entity, fold_name},
};
use std::collections::BTreeSet;

fn ask(query: &str) -> EntityAnswer {
    find_entity(&EntityQuestion { query: query.into(), ..Default::default() }, &REGISTER)
}

fn has(answer: &EntityAnswer, code: &str) -> bool {
    answer.report.findings.iter().any(|finding| finding.code == code)
}

fn names_of(product: &'static Product) -> impl Iterator<Item = &'static str> {
    let names = [Some(product.name.en), product.name.seen_zh()].into_iter().flatten();
    names.chain(product.listed.iter()).chain(product.aliases.iter())
}

fn shows(answer: &EntityAnswer, id: &str) -> bool {
    answer.matches.iter().any(|found| found.product.is_some_and(|product| product.id == id))
}

/// Every product that a word can mean, by word.
fn meanings() -> Vec<(&'static str, Vec<&'static str>)> {
    let products = REGISTER.products.iter().flat_map(|product| names_of(product).map(|name| (name, vec![product.id])));
    let of = |ambiguity: &'static Ambiguity| ambiguity.words.iter().map(|word| (word, ambiguity.products.to_vec()));
    products.chain(REGISTER.ambiguities.iter().flat_map(of)).collect()
}

#[test]
fn a_company_name_answers_for_its_company_only() {
    for entity in REGISTER.entities {
        for name in [Some(entity.name.en), entity.name.zh].into_iter().flatten() {
            for typed in [
                name.to_owned(),
                name.to_uppercase(),
                name.replace(' ', ""),
                name.replace(['(', '（'], " [").replace([')', '）'], "] "),
                name.replace("Co., Ltd.", "Co.,Ltd"),
                name.replace("Co., Ltd.", "Company Limited"),
            ] {
                assert_eq!(REGISTER.entity_by_name(&typed).map(|found| found.id), Some(entity.id), "{typed}");
                let answer = ask(&typed);
                assert_eq!(answer.matches[0].basis, Basis::Name, "{typed}");
                assert_eq!(answer.matches[0].entity.map(|found| found.id), Some(entity.id), "{typed}");
                let named = answer.matches.iter().filter(|found| found.basis == Basis::Name).count();
                assert_eq!(named, 1, "{typed}");
            }
            // Every shorter and longer text is a different name.
            let end = name.len() - name.chars().last().unwrap().len_utf8();
            for typed in [&name[..end], &format!("{name} Hangzhou Branch"), &format!("New {name}")] {
                let found = REGISTER.entity_by_name(typed).map(|found| found.id);
                assert!(found.is_none() || fold_name(typed) == fold_name(name), "{typed}: {found:?}");
            }
        }
    }
    for word in ["", " ", "Co., Ltd.", "有限公司", "Alibaba", "Alibaba Cloud Computing", "阿里云计算"] {
        assert!(REGISTER.entity_by_name(word).is_none(), "{word}");
    }
}

#[test]
fn names_of_two_companies_are_never_near_each_other() {
    for entity in REGISTER.entities {
        for name in [Some(entity.name.en), entity.name.zh].into_iter().flatten() {
            assert_eq!(REGISTER.near_name(name).map(|found| found.id), Some(entity.id), "{name}");
            for typo in typos(name) {
                if let Some(found) = REGISTER.near_name(&typo) {
                    assert_eq!(found.id, entity.id, "{typo}");
                }
            }
        }
    }
}

#[test]
fn a_slip_in_a_company_name_is_asked_back() {
    for entity in REGISTER.entities {
        for name in [Some(entity.name.en), entity.name.zh].into_iter().flatten() {
            for typo in typos(name) {
                let answer = ask(&typo);
                let found = answer.matches.first().and_then(|found| found.entity).map(|entity| entity.id);
                assert_eq!(found, Some(entity.id), "{typo}");
                let is_same = fold_name(&typo) == fold_name(name);
                assert!(is_same || has(&answer, "entity/did-you-mean"), "{typo}");
            }
        }
    }
}

#[test]
fn near_names_and_those_that_circulate() {
    for (typed, id) in [
        ("阿里巴巴云计算有限公司", COLLECTOR),
        ("阿里云计算", COLLECTOR),
        ("Alibaba Cloud Computing Ltd.", COLLECTOR),
        ("Alibaba Cloud Computing", COLLECTOR),
        ("Alibaba Clould Computing Co., Ltd.", COLLECTOR),
        ("阿里云计算（北京）有限公司", "alibaba-cloud-computing-beijing"),
        ("Alibaba Cloud Computing (Beijing)", "alibaba-cloud-computing-beijing"),
    ] {
        assert_eq!(REGISTER.near_name(typed).map(|found| found.id), Some(id), "{typed}");
        assert!(REGISTER.entity_by_name(typed).is_none(), "{typed}");
    }
    for typed in [
        "",
        "Co., Ltd.",
        "Alibaba Cloud Computing (Shanghai) Co., Ltd.",
        "阿里巴巴有限公司",
        "Shenzhen Widget Co., Ltd.",
    ] {
        assert!(REGISTER.near_name(typed).is_none(), "{typed}");
    }
}

#[test]
fn numbers_are_found_exactly() {
    for entity in REGISTER.entities {
        if let Some(id) = entity.tax_id {
            let grouped = format!(" {} {}-{} ", &id[..4], &id[4..10], &id[10..].to_lowercase());
            assert_eq!(REGISTER.entity_by_tax_id(&grouped).map(|found| found.id), Some(entity.id));
            for typo in typos(id) {
                let answer = ask(&typo);
                let found = answer.matches.first().and_then(|found| found.entity);
                assert_eq!(found.map(|found| found.id), Some(entity.id), "{typo}");
                assert_eq!(
                    answer.matches[0].basis,
                    if typo.to_uppercase() == id { Basis::TaxId } else { Basis::DidYouMean },
                    "{typo}"
                );
            }
        }
        if let Some(account) = entity.account {
            let grouped = format!("{} {} {}", &account[..4], &account[4..8], &account[8..]);
            assert_eq!(REGISTER.entity_by_account(&grouped).map(|found| found.id), Some(entity.id));
            assert!(REGISTER.entity_by_account(&account[1..]).is_none());
            assert!(REGISTER.entity_by_account(&format!("{account}0")).is_none());
        }
    }
    assert!(REGISTER.entity_by_tax_id("").is_none() && REGISTER.entity_by_account("").is_none());
}

#[test]
fn no_account_is_ever_suggested() {
    for account in REGISTER.entities.iter().filter_map(|entity| entity.account) {
        for typo in typos(account) {
            for finding in ask(&typo).report.findings {
                assert!(finding.suggestion.is_none(), "{typo}");
                assert!(typo == account || !finding.message.en().contains(account), "{typo}");
            }
        }
    }
}

#[test]
fn every_name_and_alias_finds_its_rows() {
    for (name, products) in meanings() {
        let around = [name.to_owned(), name.to_uppercase(), format!("my {name} order"), format!("订购{name}的发票")];
        for typed in around {
            let answer = ask(&typed);
            for product in &products {
                assert!(shows(&answer, product), "{typed}: no {product}");
            }
            let guess = answer.matches.iter().find(|found| found.basis == Basis::DidYouMean);
            assert!(guess.is_none() && !has(&answer, "entity/product-unknown"), "{typed}");
        }
    }
}

#[test]
fn a_slip_in_a_product_name_finds_it_or_asks() {
    let mut asked = 0;
    for (name, products) in meanings().into_iter().filter(|(_, products)| !products.is_empty()) {
        let is_chinese = !name.is_ascii();
        if fold_name(name).chars().count() < if is_chinese { 4 } else { 6 } {
            continue;
        }
        for typo in typos(name) {
            let answer = ask(&typo);
            let is_found = products.iter().any(|product| shows(&answer, product));
            let is_asked = has(&answer, "entity/did-you-mean") || has(&answer, "entity/several");
            // A typing mistake can make another product's name: “NAS” for “RAS”; such a name finds its own row.
            let is_another = answer
                .matches
                .iter()
                .any(|found| matches!(found.basis, Basis::Product | Basis::Alias | Basis::CatchAll))
                && !has(&answer, "entity/product-unknown");
            assert!(is_found || is_asked || is_another, "{typo}, from {name}");
            asked += 1;
        }
    }
    assert!(asked > 5_000, "{asked}");
}

#[test]
fn unrelated_words_find_nothing_but_the_labelled_catch_all() {
    let words = unrelated_words();
    assert!(words.len() >= 500, "{}", words.len());
    for word in words {
        let answer = ask(&word);
        let found: Vec<_> = answer.matches.iter().map(|found| found.basis).collect();
        assert_eq!(found, [Basis::CatchAll], "{word}: {:?}", answer.matches[0].product);
        assert!(has(&answer, "entity/product-unknown") && !has(&answer, "entity/catch-all"), "{word}");
        assert!(REGISTER.rates(&word, None).is_empty(), "{word}");
    }
}

#[test]
fn rates_are_those_of_the_product() {
    let percents = |product: &str, day: Option<Day>| {
        REGISTER.rates(product, day).iter().map(|rate| rate.to_string()).collect::<Vec<_>>().join(" ")
    };
    for (product, expected) in [
        ("Model Studio", "0.06"),
        ("SMS", "0.09 0.06"),
        ("ECS", "0.06"),
        ("Wuying cloud terminal", "0.13"),
        ("Wuying", "0.13 0.06"),
        ("Marketplace first-party", "0.06"),
        ("", ""),
        ("frobnicate", ""),
        ("Model Stduio", ""),
        ("Wanjing Yike", ""),
        ("Marketplace", ""),
        ("Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd.", ""),
        ("91330106MA2CFLDG4R", ""),
    ] {
        assert_eq!(percents(product, None), expected, "{product}");
    }
    assert_eq!(percents("SMS", Some(Day::of(2025, 12, 31))), "0.06");
    assert_eq!(percents("SMS", Some(Day::of(2026, 1, 1))), "0.09");
}

#[test]
fn any_typed_text_gets_an_answer() {
    let long = "阿里云".repeat(100);
    for typed in [
        "\0",
        "😀",
        "*",
        "**",
        "*,*",
        ":",
        "：：",
        "9".repeat(40).as_str(),
        "-",
        "a*b*c",
        "Co., Ltd.",
        "\u{202e}ECS",
        &long,
    ] {
        for limit in [None, Some(0), Some(u32::MAX)] {
            let answer = find_entity(&EntityQuestion { query: typed.into(), limit, ..Default::default() }, &REGISTER);
            assert!(answer.as_of.is_some(), "{typed}");
        }
        let _ = (REGISTER.rates(typed, None), REGISTER.near_name(typed), REGISTER.entity_by_account(typed));
    }
}

#[test]
fn a_match_names_the_sources_of_its_row_and_of_its_company_once() {
    let answer = ask("Model Studio");
    let found = &answer.matches[0];
    let row = &REGISTER.product("model-studio").unwrap().rows[0];
    let of_company = found.entity.unwrap().source;
    for source in row.source.iter().chain(of_company) {
        assert_eq!(found.source.iter().filter(|other| *other == source).count(), 1, "{}", source.section);
    }
}

#[test]
fn a_phone_number_is_recognised_by_its_format() {
    for phone in ["400-810-1234", "800 810 1234", "021-8881234", "021-88881234", "138 1234 5678", "0371-88881234"] {
        assert!(has(&ask(phone), "entity/phone-is-no-identifier"), "{phone}");
    }
    for other in ["500-810-1234", "221-8881234", "238 1234 5678", "1371-88881234"] {
        assert!(has(&ask(other), "entity/number-unknown"), "{other}");
    }
}

#[test]
fn a_word_has_one_meaning_and_is_in_lower_case() {
    let mut products = BTreeSet::new();
    for product in REGISTER.products {
        for name in product.listed.iter().chain(product.aliases.iter()) {
            assert_eq!(name, name.to_ascii_lowercase(), "{}", product.id);
        }
        for name in names_of(product) {
            assert!(products.insert(fold_name(name)), "{name} stands twice");
        }
    }
    let mut ambiguous = BTreeSet::new();
    for word in REGISTER.ambiguities.iter().flat_map(|ambiguity| ambiguity.words.iter()) {
        assert_eq!(word, word.to_ascii_lowercase());
        assert!(ambiguous.insert(fold_name(word)), "{word} stands twice");
    }
}

// ------------------------------------------------------------------------------------------------------------- words

/// One letter left out, two swapped, one replaced, at every place.
fn typos(name: &str) -> Vec<String> {
    let chars: Vec<char> = name.chars().collect();
    let mut typos = Vec::new();
    for at in 0..chars.len() {
        if !chars[at].is_alphanumeric() {
            continue;
        }
        let with = |change: &dyn Fn(&mut Vec<char>)| {
            let mut changed = chars.clone();
            change(&mut changed);
            changed.into_iter().collect::<String>()
        };
        typos.push([&chars[..at], &chars[at + 1..]].concat().into_iter().collect());
        typos.push(with(&|chars| {
            chars[at] = if chars[at].is_ascii_digit() {
                '8'
            } else if chars[at].is_ascii() {
                'x'
            } else {
                '某'
            }
        }));
        if chars.get(at + 1).is_some_and(|next| next.is_alphanumeric()) {
            typos.push(with(&|chars| chars.swap(at, at + 1)));
        }
    }
    typos
}

/// Words from other subjects, in English and Chinese, and pairs of them.
fn unrelated_words() -> Vec<String> {
    const ENGLISH: &str = "apple bicycle carpet dentist elephant furniture garden hammer island jacket kitchen lemon \
        mountain needle orange pencil quilt river saddle table umbrella violin window yogurt zebra bakery candle \
        daisy engine feather glove harbour insect jungle kettle ladder mirror napkin ocean pillow rabbit salad \
        tomato uncle velvet walnut yellow anchor basket camera dolphin eagle farmer guitar helmet iceberg jelly \
        koala lantern magnet nurse olive parrot quarry rocket sailor teapot urchin valley whistle yacht airport \
        blanket cotton dragon envelope football giraffe hospital invoice journey kingdom library museum notebook \
        orchestra painting question railway station theatre uniform vacation weather biology chemistry geography \
        history language medicine physics poetry religion science training trading treatment document payment \
        terminal service software hardware technical support design agency company account amount number order \
        manager student teacher doctor lawyer plumber carpenter gardener electrician receptionist accountant";
    const CHINESE: &str = "苹果 自行车 地毯 牙医 大象 家具 花园 锤子 岛屿 夹克 厨房 柠檬 山峰 铅笔 河流 桌子 雨伞 小提琴 窗户 \
        酸奶 斑马 面包房 蜡烛 发动机 羽毛 手套 港口 昆虫 水壶 梯子 镜子 海洋 枕头 兔子 番茄 叔叔 核桃 相机 海豚 老鹰 农民 吉他 头盔 \
        灯笼 护士 橄榄 鹦鹉 火箭 水手 茶壶 山谷 口哨 机场 毯子 棉花 信封 足球 长颈鹿 医院 发票 旅行 王国 图书馆 博物馆 笔记本 绘画 \
        问题 铁路 车站 剧院 制服 假期 天气 生物 化学 地理 历史 语言 医学 物理 诗歌 宗教 科学 培训 办公用品 打印纸 餐费 住宿费 差旅费 \
        停车费 物业费 水费 电费 咨询 会议 印刷 快递 租金 维修 保险 劳务 运输 建筑 装修";
    let single: Vec<&str> = ENGLISH.split_whitespace().chain(CHINESE.split_whitespace()).collect();
    let pair = |words: &[&str]| format!("{} {}", words[0], words[words.len() - 1]);
    let pairs = single.windows(8).map(pair).chain(single.windows(3).map(pair));
    single.iter().map(|word| (*word).to_owned()).chain(pairs).collect()
}
