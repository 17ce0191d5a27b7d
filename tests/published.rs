//! `www/fapiao-check/register.json` is exactly the built-in register; and the rules for overlays.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod harness;

use fapiao_check::{
    date::Day,
    number::{NumberQuestion, validate_invoice_number},
    question,
    register::{
        Content, Entity, EntityQuestion, Name, Origin, Postal, Product, REGISTER, Register, Row, Words, find_entity,
    },
    sources::{DOCUMENTS, Source},
    text::Text,
};
use harness::json::Json;
use serde_json::{Value, json};
use std::{env, fs, path::PathBuf};

// ---------------------------------------------------------------------------------------------------- the published form

/// An object on one line, without its empty fields.
fn object(fields: &[(&str, Value)]) -> String {
    let is_given = |value: &Value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty());
    let given = fields.iter().filter(|(_, value)| is_given(value));
    let fields: Vec<String> = given.map(|(name, value)| format!("\"{name}\": {}", line(value))).collect();
    format!("{{{}}}", fields.join(", "))
}

/// Something that is written already.
const WRITTEN: &str = "\u{1f}";

fn written(object: String) -> Value {
    Value::from(format!("{WRITTEN}{object}"))
}

fn line(value: &Value) -> String {
    match value {
        Value::String(text) => text.strip_prefix(WRITTEN).map_or_else(|| value.to_string(), str::to_owned),
        Value::Array(items) => format!("[{}]", items.iter().map(line).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

fn name(name: Name) -> Value {
    let rendering = if name.rendering { json!(true) } else { Value::Null };
    written(object(&[("en", json!(name.en)), ("zh", json!(name.zh)), ("rendering", rendering)]))
}

fn text(text: Option<&Text>) -> Value {
    text.map_or(Value::Null, |text| written(object(&[("en", json!(text.en())), ("zh", json!(text.zh()))])))
}

fn sources(list: &[Source]) -> Value {
    let one =
        |source: &Source| written(object(&[("document", json!(source.document)), ("section", json!(source.section))]));
    list.iter().map(one).collect()
}

fn words(words: Words) -> Value {
    words.iter().collect::<Vec<_>>().into()
}

fn day(day: Option<Day>) -> Value {
    day.map_or(Value::Null, |day| json!(day.to_string()))
}

fn postal(to: Postal) -> Value {
    let fields = [("address", json!(to.address)), ("attention", json!(to.attention)), ("phone", json!(to.phone))];
    if to.address.is_empty() { Value::Null } else { written(object(&fields)) }
}

fn entity(row: &Entity) -> String {
    object(&[
        ("id", json!(row.id)),
        ("name", name(row.name)),
        ("mistaken", json!(row.mistaken)),
        ("taxId", json!(row.tax_id)),
        ("address", json!(row.address)),
        ("earlierAddresses", json!(row.earlier_addresses)),
        ("phone", json!(row.phone)),
        ("bank", json!(row.bank)),
        ("bankZh", json!(row.bank_zh)),
        ("account", json!(row.account)),
        ("vendor", if row.vendor { json!(true) } else { Value::Null }),
        ("returnAddress", postal(row.return_address)),
        ("affiliate", json!(row.affiliate)),
        ("explained", if row.explained { json!(true) } else { Value::Null }),
        ("payee", text(row.payee)),
        ("probably", json!(row.probably)),
        ("note", text(row.note)),
        ("source", sources(row.source)),
    ])
}

fn content(row: &Content) -> String {
    object(&[
        ("id", json!(row.id)),
        ("name", name(row.name)),
        ("search", json!(row.search)),
        ("older", json!(row.older)),
    ])
}

fn product(row: &Product) -> String {
    let period = |row: &Row| {
        written(object(&[
            ("entity", json!(row.entity)),
            ("rate", row.rate.map_or(Value::Null, |rate| json!(rate.to_string()))),
            ("contents", json!(row.contents)),
            ("from", day(row.from)),
            ("until", day(row.until)),
            ("note", text(row.note)),
            ("source", sources(row.source)),
        ]))
    };
    object(&[
        ("id", json!(row.id)),
        ("name", name(row.name)),
        ("listed", words(row.listed)),
        ("aliases", words(row.aliases)),
        ("knownFrom", sources(row.known_from)),
        ("question", text(row.question)),
        ("rows", row.rows.iter().map(period).collect()),
    ])
}

/// The built-in tables in the published form, one row a line.
fn published() -> String {
    let document = |document: &fapiao_check::sources::Document| {
        object(&[
            ("title", json!(document.title)),
            ("name", json!({ "en": document.name.0, "zh": document.name.1 })),
            ("publisher", json!(document.publisher)),
            ("address", json!(document.address)),
            ("known", json!(format!("{:?}", document.known).to_lowercase())),
            ("read", json!(document.read)),
            ("note", json!(document.note)),
        ])
    };
    let ambiguity = |row: &fapiao_check::register::Ambiguity| {
        let products = ("products", json!(row.products));
        let words = ("words", words(row.words));
        object(&[
            ("id", json!(row.id)),
            words,
            products,
            ("question", text(row.question)),
            ("source", sources(row.source)),
        ])
    };
    let tables = [
        ("documents", DOCUMENTS.iter().map(document).collect::<Vec<_>>()),
        ("entities", REGISTER.entities.iter().map(entity).collect()),
        ("contents", REGISTER.contents.iter().map(content).collect()),
        ("products", REGISTER.products.iter().map(product).collect()),
        ("ambiguities", REGISTER.ambiguities.iter().map(ambiguity).collect()),
    ];
    let table = |(name, rows): &(&str, Vec<String>)| format!("  \"{name}\": [\n    {}\n  ]", rows.join(",\n    "));
    let tables: Vec<String> = tables.iter().map(table).collect();
    format!("{{\n  \"asOf\": {},\n{}\n}}\n", day(REGISTER.as_of), tables.join(",\n"))
}

/// The name and address of each document, as the page shows sources.
fn documents() -> String {
    let document = |document: &fapiao_check::sources::Document| {
        let address = if document.address.is_empty() { Value::Null } else { json!(document.address) };
        let (en, zh) = document.name;
        format!(
            "  {}: {}",
            json!(document.title),
            object(&[("en", json!(en)), ("zh", json!(zh)), ("address", address)])
        )
    };
    let all = DOCUMENTS.iter().map(document).collect::<Vec<_>>().join(",\n");
    assert!(!all.contains(['`', '\\', '$']), "this would not stand in a module's text as it is");
    format!(
        "// @ts-check\n// Written by `UPDATE=1 cargo test --test published`: what each document is called, and where it opens.\nexport default /* json */ `{{\n{all}\n}}`;\n"
    )
}

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/fapiao-check/register.json")
}

fn read(rows: Value) -> Result<Register, String> {
    question::read::<Register>(&Json(rows)).map_err(|wrong| wrong.to_string())
}

fn overlaid(rows: Value) -> Result<Register, String> {
    REGISTER.overlaid(&read(rows)?).map_err(|wrong| wrong.to_string())
}

#[test]
fn the_published_form_is_the_built_in_register() {
    let expected = published();
    if env::var_os("UPDATE").is_some() {
        fs::write(file(), &expected).unwrap();
    }
    let found = fs::read_to_string(file()).unwrap_or_default();
    assert!(
        found == expected,
        "www/fapiao-check/register.json is not up to date: UPDATE=1 cargo test --test published writes it"
    );
}

#[test]
fn the_pages_documents_are_the_sources() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www");
    let (file, expected) = (root.join("fapiao-check/elements/documents.js"), documents());
    if env::var_os("UPDATE").is_some() {
        fs::write(&file, &expected).unwrap();
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == expected,
        "elements/documents.js is not up to date: UPDATE=1 cargo test --test published writes it"
    );
    let about = fs::read_to_string(root.join("about.html")).unwrap();
    for document in DOCUMENTS.iter().filter(|document| document.publisher != "Fapiao Check") {
        for shown in [document.name.0, document.name.1, document.address, document.read] {
            assert!(about.contains(&shown.replace('&', "&amp;")), "about.html does not show {shown}");
        }
    }
}

#[test]
fn overlaying_it_changes_only_origins() {
    let rows = read(serde_json::from_str(&fs::read_to_string(file()).unwrap()).unwrap()).unwrap();
    let register = REGISTER.overlaid(&rows).unwrap();
    assert!(register.entities.iter().all(|row| row.origin == Origin::Overlay));
    assert!(register.products.iter().all(|row| row.origin == Origin::Overlay));
    let entities: Vec<_> = register.entities.iter().map(|row| Entity { origin: Origin::BuiltIn, ..*row }).collect();
    let products: Vec<_> = register.products.iter().map(|row| Product { origin: Origin::BuiltIn, ..*row }).collect();
    assert_eq!((register.contents, register.ambiguities), (REGISTER.contents, REGISTER.ambiguities));
    assert_eq!(products, REGISTER.products);
    assert_eq!(Register { entities: entities.leak(), products: products.leak(), ..register }, REGISTER);
    for vector in harness::vectors().iter().filter(|vector| vector.ask == "findEntity") {
        let asked: EntityQuestion = question::read(&Json(vector.given.clone())).unwrap();
        let answer = |register: &Register| {
            let answer = find_entity(&asked, register);
            (answer.report.clone(), serde_json::to_string(&answer).unwrap().replace("\"overlay\"", "\"built-in\""))
        };
        assert_eq!(answer(&register), answer(&REGISTER), "{}", vector.name);
    }
}

// ------------------------------------------------------------------------------------------------------------- overlays

fn ask(query: &str, register: &Register) -> Value {
    serde_json::to_value(find_entity(&EntityQuestion { query: query.into(), ..Default::default() }, register)).unwrap()
}

fn reseller() -> Value {
    json!({ "id": "my-reseller", "name": { "en": "My Reseller Company Limited", "zh": "某某云服务有限公司" },
            "taxId": "91310116MA1JF3LT7T", "account": "0123456789" })
}

#[test]
fn a_row_is_added() {
    let product = json!({ "id": "my-product", "name": { "en": "My Product" }, "aliases": ["mine"],
        "rows": [{ "entity": "my-reseller", "rate": "0.06", "contents": ["software-service-fee"], "from": "2026-01-01" }] });
    let register = overlaid(json!({ "asOf": "2027-01-31", "entities": [reseller()], "products": [product] })).unwrap();
    for name in ["某某云服务有限公司", "My Reseller Co., Ltd.", "MY RESELLER COMPANY LIMITED"] {
        let found = ask(name, &register);
        let first = &found["matches"][0];
        assert_eq!((&first["basis"], &first["origin"]), (&json!("name"), &json!("overlay")), "{name}");
        assert_eq!((&first["entity"]["origin"], &found["asOf"]), (&json!("overlay"), &json!("2027-01-31")));
        assert_eq!(first["entity"]["unknown"], json!(["address", "phone", "bank"]));
    }
    let found = ask("mine", &register);
    let first = &found["matches"][0];
    assert_eq!((&first["entity"]["id"], &first["rate"]), (&json!("my-reseller"), &json!("0.06")));
    assert_eq!(
        (&first["origin"], &first["contents"][0]["zh"]),
        (&json!("overlay"), &json!("*生产生活服务*软件服务费"))
    );
    assert_eq!(register.rates("my product", None).len(), 1);
    assert_eq!(register.entity_by_account("0123 456789").map(|entity| entity.id), Some("my-reseller"));
    // Nothing else has changed, and the built-in register knows nothing of it.
    assert_eq!(ask("Model Studio", &register)["matches"][0]["origin"], "built-in");
    assert!(REGISTER.entity("my-reseller").is_none() && REGISTER.rates("my product", None).is_empty());
}

#[test]
fn a_row_is_replaced() {
    let name = json!({ "en": "Zhiyu Internet Technology Co., Ltd.", "zh": "某域互联科技有限公司" });
    let row = json!({ "id": "zhiyu", "name": name, "taxId": "91110105MA01NFRX6N", "affiliate": 5 });
    let content = json!({ "id": "training-service-fee", "name": { "en": "Services*Training", "zh": "*服务*培训" } });
    let register = overlaid(json!({ "entities": [row], "contents": [content] })).unwrap();
    let found = ask("某域互联科技有限公司", &register);
    assert_eq!((&found["matches"][0]["entity"]["id"], &found["asOf"]), (&json!("zhiyu"), &json!("2026-11-21")));
    let found = ask("smart logo design", &register);
    let first = &found["matches"][0];
    assert_eq!((&first["origin"], &first["entity"]["origin"]), (&json!("built-in"), &json!("overlay")));
    assert_eq!(ask("ACP", &register)["matches"][0]["contents"][0]["zh"], "*服务*培训");
    assert_eq!(register.entities.len(), REGISTER.entities.len());
}

#[test]
fn an_added_company_is_not_alibaba_clouds_own() {
    let register = overlaid(json!({ "entities": [reseller()] })).unwrap();
    let codes = |issuer: &str, register: &Register| {
        let question = NumberQuestion {
            number: "12345678".into(),
            code: "033002100211".into(),
            issuer: issuer.into(),
            issue_date: "2025-01-15".into(),
            ..Default::default()
        };
        let found = validate_invoice_number(&question, register).report.findings;
        found.into_iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    let unknown = codes("somebody", &REGISTER);
    assert_eq!(codes("某某云服务有限公司", &register), unknown);
    assert_ne!(codes("阿里云计算有限公司", &register), unknown);
}

#[test]
fn a_broken_overlay_is_refused_with_its_path() {
    let row = |row: Value| json!({ "products": [{ "id": "p", "name": { "en": "P" }, "rows": [row] }] });
    let rows = |rows: Value| json!({ "products": [{ "id": "p", "name": { "en": "P" }, "rows": rows }] });
    let with = |field: &str, value: Value| {
        let mut entity = reseller();
        entity[field] = value;
        json!({ "entities": [entity] })
    };
    for (overlay, message) in [
        (json!({ "entitys": [] }), "unknown field `entitys`; expected one of asOf, documents, entities, contents,"),
        (with("nmae", json!("x")), "unknown field `entities[0].nmae`; expected one of id, name, mistaken, taxId,"),
        (with("taxId", json!(91)), "`entities[0].taxId` must be a string"),
        (with("origin", json!("overlay")), "unknown field `entities[0].origin`"),
        (with("id", json!("")), "`register.entities[0].id` is missing"),
        (with("name", json!({ "zh": "某" })), "`register.entities[0].name.en` is missing"),
        (
            with("taxId", json!("91310116MA1JF3LT7")),
            "`register.entities[0].taxId` must have the form of a tax ID, found \"91310116MA1JF3LT7\"",
        ),
        (with("taxId", json!("9131O116MA1JF3LT7T")), "`register.entities[0].taxId` must have the form of a tax ID"),
        (with("account", json!("0123 456")), "`register.entities[0].account` must be digits only, found \"0123 456\""),
        (
            with("probably", json!("nobody")),
            "`register.entities[0].probably` must be the id of a row, found \"nobody\"",
        ),
        (
            json!({ "entities": vec![reseller(); 10_001] }),
            "`register.entities` must have at most 10000 rows, found 10001",
        ),
        (json!({ "entities": vec![reseller(); 10_000] }), "`register.entities[1].id`: \"my-reseller\" is there twice"),
        (json!({ "entities": [reseller(), reseller()] }), "`register.entities[1].id`: \"my-reseller\" is there twice"),
        (
            row(json!({ "entity": "nobody" })),
            "`register.products[0].rows[0].entity` must be the id of a row, found \"nobody\"",
        ),
        (row(json!({ "contents": ["nothing"] })), "`register.products[0].rows[0].contents` must be the id of a row"),
        (row(json!({ "rate": "6%" })), "`products[0].rows[0].rate` must be a rate such as \"0.06\", found \"6%\""),
        (row(json!({ "rate": "006" })), "`products[0].rows[0].rate` must be a rate"),
        (row(json!({ "from": "2026-02-30" })), "`products[0].rows[0].from` must be a day such as"),
        (
            row(json!({ "from": "2026-02-01", "until": "2026-02-01" })),
            "`register.products[0].rows[0].until` must be later than `from`",
        ),
        (
            rows(json!([{ "entity": "zhiyu", "from": "2026-01-01" }, { "entity": "tongyi", "until": "2026-01-02" }])),
            "`register.products[0].rows[1].from` must be a day of its own",
        ),
        (
            rows(json!([{ "entity": "zhiyu" }, { "entity": "tongyi", "from": "2026-01-01" }])),
            "`register.products[0].rows[1].from` must be a day of its own",
        ),
        (rows(json!([{ "entity": "zhiyu" }, { "entity": "zhiyu" }])), "`register.products[0].rows[1].from` must"),
        (rows(json!([])), "`register.products[0].rows` is missing"),
        (
            json!({ "ambiguities": [{ "id": "w", "words": ["w"], "products": ["none"], "question": { "en": "?", "zh": "？" } }] }),
            "`register.ambiguities[0].products` must be the id of a row, found \"none\"",
        ),
        (json!({ "ambiguities": [{ "id": "w", "words": ["w"] }] }), "`register.ambiguities[0].question` is missing"),
        (json!({ "asOf": "yesterday" }), "`asOf` must be a day such as \"2026-01-15\", found \"yesterday\""),
        (json!([]), "the question must be an object, found []"),
    ] {
        let found = overlaid(overlay).err().unwrap_or_else(|| "accepted".to_owned());
        assert!(found.starts_with(message), "expected {message}\nfound {found}");
    }
    for fine in [
        json!({}),
        rows(json!([{ "entity": "zhiyu" }, { "entity": "tongyi" }])),
        rows(json!([{ "entity": "zhiyu", "from": "2026-01-01" }, { "entity": "zhiyu", "until": "2026-01-01" }])),
        row(json!({ "rate": "0", "contents": null })),
        with("taxId", json!("11010519491231002X01")),
        with("taxId", json!("11010549123100201")),
    ] {
        assert!(overlaid(fine.clone()).is_ok(), "{fine}");
    }
}
