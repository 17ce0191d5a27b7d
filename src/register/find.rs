//! Who invoices this? The look-up for people: a product, a company name, a tax ID, an account or an invoice content.

use super::{
    answer::{Basis, EntityAnswer, EntityQuestion, Match, ProductName, Seller, USUAL_LIMIT},
    findings::{
        CATCH_ALL, COMPANY_UNKNOWN, CONTENT_CATEGORY, CONTENT_OLDER, DID_YOU_MEAN, MORE_MATCHES, NAME_DIFFERS,
        NOT_LISTED, NOTHING_ASKED, PAGE_DECIDES, PRODUCT_UNKNOWN, RESELLER, SEVERAL, TO_CONFIRM,
    },
    fold::{Folded, is_han},
    number,
    products::OTHER_PRODUCTS,
    rows::{Ambiguity, Content, Name, Product, Register, Row},
    search::{self, ContentFound, Products, Standing},
    words::{BRAND, BRAND_QUESTION},
};
use crate::{
    date::Day,
    glyph::Typed,
    rule::Rule,
    sources::faq,
    text::{Text, text},
    typed,
};
/// Longer than any row of the FAQ's table.
const LONGEST_QUERY: usize = 300;

const ORDER_DATE_QUESTION: Text = text!(
    "On which day was the order placed (China time)? The answer depends on it.",
    "订单是哪一天下单的（北京时间）？适用的开票信息取决于下单日期。",
);
const SELLER_QUESTION: Text = text!(
    "Was it bought from Alibaba Cloud directly, or through a reseller? A reseller issues its own invoices.",
    "是直接向阿里云购买，还是通过经销商购买？通过经销商付款的，由经销商开票。",
);
const CONTENT_QUESTION: Text = text!(
    "Which product was bought? Several companies use this invoice content.",
    "购买的是哪一种产品？多家公司使用这一发票内容。",
);
static RESELLER_NOTE: Text = text!("The reseller issues this invoice.", "由经销商开具发票。");

/// Who invoices this, at which rate?
///
/// ```
/// use fapiao_check::register::{EntityQuestion, REGISTER, find_entity};
///
/// let answer = find_entity(&EntityQuestion { query: "Model Studio".into(), ..Default::default() }, &REGISTER);
/// let issuer = answer.matches[0].entity.expect("a company of the list");
/// assert_eq!(issuer.tax_id, Some("91330106MA2CFLDG4R"));
/// assert_eq!(answer.matches[0].rate.as_deref(), Some("0.06"));
/// ```
pub fn find_entity(question: &EntityQuestion, register: &Register) -> EntityAnswer {
    let mut answer = EntityAnswer { as_of: register.as_of, ..Default::default() };
    let typed = Typed::read(&question.query);
    let order_date = typed::date::read("orderDate", &question.order_date, &mut answer.report);
    if typed.glyphs.len() > LONGEST_QUERY {
        let finding = typed::TOO_LONG.at("query").with("limit", LONGEST_QUERY.to_string());
        answer.report.add(finding.with("count", typed.glyphs.len().to_string()));
        return answer;
    }
    answer.report.add_all(typed::notes("query", &typed));
    let asked = Search { register, order_date, seller: question.seller, found: typed.folded() };
    asked.answer(&typed, &mut answer);
    if question.seller == Some(Seller::Unknown) {
        answer.need("seller", &SELLER_QUESTION);
    }
    let (count, limit) = (answer.matches.len(), question.limit.unwrap_or(USUAL_LIMIT));
    let shown = count.min(usize::try_from(limit).unwrap_or(count));
    if shown < count {
        answer.matches.truncate(shown);
        answer.report.add(MORE_MATCHES.at("query").with("shown", shown.to_string()).with("count", count.to_string()));
    }
    answer
}

/// The legal forms that companies' names end in.
const LEGAL_FORMS: &[&str] = &["coltd", "ltd", "limited", "inc", "llc", "corp", "corporation", "gmbh", "公司"];

/// Words of a company's name, not a product's.
pub(super) fn is_company(text: &Folded) -> bool {
    let ends_in = |form: &&str| {
        text.letters.len().checked_sub(form.chars().count()).is_some_and(|place| text.phrase_at(place, form).is_some())
    };
    LEGAL_FORMS.iter().any(ends_in)
}

/// The question after it was read.
struct Search<'a> {
    register: &'a Register,
    order_date: Option<Day>,
    seller: Option<Seller>,
    /// The query as it was read.
    found: String,
}

impl Search<'_> {
    fn answer(&self, typed: &Typed, answer: &mut EntityAnswer) {
        let text = Folded::of(typed);
        if text.letters.is_empty() {
            answer.report.unchecked(&NOTHING_ASKED, &["query"]);
        } else if BRAND.iter().any(|brand| text.is(brand)) {
            answer.report.unchecked(&NOTHING_ASKED, &["query"]);
            answer.need("query", &BRAND_QUESTION);
        } else if self.company_name(answer) || number::answer(self.register, typed, answer) {
            self.whoever_sold(answer);
        } else {
            let products = search::products(self.register, &text);
            if !products.is_whole && self.nearly_a_company(&text, answer) {
                self.whoever_sold(answer);
            } else if self.seller == Some(Seller::Reseller) {
                self.through_reseller(&products, answer);
            } else {
                self.product(&text, &products, answer);
            }
        }
    }

    /// A company keeps its match, but what a reseller sold is invoiced by the reseller.
    fn whoever_sold(&self, answer: &mut EntityAnswer) {
        if self.seller == Some(Seller::Reseller) {
            answer.report.add(RESELLER.at("seller"));
        }
    }

    /// Answers if the text is a company's name.
    fn company_name(&self, answer: &mut EntityAnswer) -> bool {
        let Some(entity) = self.register.entity_by_name(&self.found) else { return false };
        answer.add_entity(Basis::Name, entity);
        if let Some(other) = entity.probably.and_then(|id| self.register.entity(id)) {
            let finding = NAME_DIFFERS.at("query").with("found", Text::from(entity.name));
            answer.report.add(finding.with("name", Text::from(other.name)));
            answer.add_entity(Basis::DidYouMean, other);
        }
        true
    }

    /// Answers if the text is nearly a company's name, or looks like one.
    fn nearly_a_company(&self, text: &Folded, answer: &mut EntityAnswer) -> bool {
        let near = self.register.near_name(&self.found);
        if let Some(entity) = near.or_else(|| self.register.by_beginning(&self.found)) {
            self.did_you_mean(&[entity.name], answer);
            answer.add_entity(Basis::DidYouMean, entity);
            return true;
        }
        if is_company(text) {
            let finding = COMPANY_UNKNOWN.at("query").with("found", &*self.found);
            answer.report.add(finding.with("count", self.register.entities.len().to_string()));
            return true;
        }
        false
    }

    fn product(&self, text: &Folded, products: &Products, answer: &mut EntityAnswer) {
        // “DingTalk smart hardware” is a product and the name of a content: the product goes first.
        let may_be_content = self.found.contains('*') || !products.is_whole;
        let contents = if may_be_content { search::contents(self.register, &self.found) } else { None };
        if let Some(contents) = contents {
            self.contents(&contents, answer);
        } else if !products.hits.is_empty() || !products.open.is_empty() {
            self.named(products, answer);
        } else if let Some((_, near)) = search::near_products(self.register, text) {
            let names: Vec<Name> = near.hits.iter().map(|(_, product)| product.name).collect();
            self.did_you_mean(&names, answer);
            self.products(&near, answer);
        } else {
            answer.report.add(PRODUCT_UNKNOWN.at("query").with("found", &*self.found));
            if let Some(other) = self.register.product(OTHER_PRODUCTS) {
                self.products(&Products { hits: vec![(Basis::CatchAll, other)], ..Default::default() }, answer);
            }
        }
        self.finish(answer);
    }

    /// Products that are named, and ambiguous words.
    fn named(&self, products: &Products, answer: &mut EntityAnswer) {
        self.products(products, answer);
        let guessed = products.hits.iter().filter(|(basis, _)| *basis == Basis::DidYouMean);
        let names: Vec<Name> = guessed.map(|(_, product)| product.name).collect();
        if !names.is_empty() {
            self.did_you_mean(&names, answer);
        }
        let is_undecided = Self::is_undecided(answer);
        let mut asked: Vec<&Text> = Vec::new();
        for word in &products.open {
            let Some(question) = word.question.filter(|question| !asked.contains(question)) else { continue };
            let rule = if word.products.is_empty() { &NOT_LISTED } else { &TO_CONFIRM };
            if word.products.is_empty() || !is_undecided {
                asked.push(question);
                self.ask_about(rule, word, question, products, answer);
            }
        }
        let is_catch_all = answer.matches.iter().any(|found| found.basis == Basis::CatchAll);
        if is_catch_all && products.open.is_empty() {
            answer.report.add(CATCH_ALL.at("query").with("found", &*self.found));
        }
    }

    /// Asks what an ambiguous word means, if nothing else does.
    fn ask_about(
        &self,
        rule: &Rule,
        word: &Ambiguity,
        question: &'static Text,
        products: &Products,
        answer: &mut EntityAnswer,
    ) {
        let mut finding = rule.at("query").with("found", &*self.found).with("question", question);
        if let Some((_, product)) = products.hits.first() {
            finding = finding.with("name", Text::from(product.name));
        }
        if !word.source.is_empty() {
            finding.source = word.source;
        }
        answer.report.add(finding);
    }

    fn products(&self, found: &Products, answer: &mut EntityAnswer) {
        for (basis, product) in &found.hits {
            self.add_rows(*basis, product, product.rows_on(self.order_date), answer);
        }
        for question in found.questions() {
            answer.need("query", question);
        }
    }

    /// Rows that carry all of these contents; a row that several products share is shown once, without a product.
    fn contents(&self, found: &[ContentFound], answer: &mut EntityAnswer) {
        for found in found {
            let rule = match found.standing {
                Standing::Listed => continue,
                Standing::Older => &CONTENT_OLDER,
                Standing::Differs => &CONTENT_CATEGORY,
            };
            let category = |name: &'static str| name.trim_start_matches('*').split('*').next().unwrap_or(name);
            let Name { en, zh, .. } = found.content.name;
            let listed = Text::of(category(en), category(zh.unwrap_or(en)));
            let typed = found.category.as_deref().unwrap_or_default();
            answer.report.add(rule.at("query").with("found", typed).with("expected", listed));
        }
        let has = |row: &Row, content: &Content| row.contents.contains(&content.id);
        let is_older = found.iter().all(|found| found.standing == Standing::Older);
        for product in self.register.products {
            let rows = product.rows_on(self.order_date).filter(|row| {
                // Earlier rows have no content of their own in the sources.
                let is_earlier =
                    is_older && row.contents.is_empty() && product.rows.iter().any(|row| has(row, found[0].content));
                is_earlier || found.iter().all(|found| has(row, found.content))
            });
            self.add_rows(Basis::Content, product, rows, answer);
        }
        if Self::is_undecided(answer) {
            answer.need("query", &CONTENT_QUESTION);
        }
    }

    /// Adds rows; a row that another product already added is shown once and without a product.
    fn add_rows(
        &self,
        basis: Basis,
        product: &'static Product,
        rows: impl Iterator<Item = &'static Row>,
        answer: &mut EntityAnswer,
    ) {
        let mut dated = 0;
        for row in rows {
            dated += usize::from(row.from.is_some() || row.until.is_some());
            let own = self.match_of(basis, product, row);
            let is_same = |other: &&mut Match| other.says_the_same(&own);
            match answer.matches.iter_mut().find(is_same).filter(|_| basis == Basis::Content) {
                Some(other) => other.product = None,
                None => answer.matches.push(own),
            }
        }
        if dated > 1 {
            answer.need("orderDate", &ORDER_DATE_QUESTION);
        }
    }

    fn match_of(&self, basis: Basis, product: &'static Product, row: &'static Row) -> Match {
        let entity = row.entity.and_then(|id| self.register.entity(id));
        let mut source = row.source.to_vec();
        for other in entity.into_iter().flat_map(|entity| entity.source).chain(product.known_from) {
            if !source.contains(other) {
                source.push(*other);
            }
        }
        Match {
            product: Some(ProductName::of(product)),
            rate: row.rate.map(|rate| rate.to_string()),
            from: row.from,
            until: row.until,
            contents: row
                .contents
                .iter()
                .filter_map(|id| self.register.content(id))
                .map(|content| content.name)
                .collect(),
            origin: product.origin,
            note: row.note,
            ..Match::of(basis, entity, source)
        }
    }

    fn did_you_mean(&self, names: &[Name], answer: &mut EntityAnswer) {
        let texts: Vec<Text> = names.iter().map(|name| Text::from(*name)).collect();
        let joined = |of: fn(&Text) -> &str| texts.iter().map(of).collect::<Vec<_>>().join(" / ");
        let name = Text::of(&joined(Text::en), &joined(Text::zh));
        let mut finding = DID_YOU_MEAN.at("query").with("found", &*self.found).with("name", name);
        if let [name] = names {
            let is_chinese = self.found.chars().any(is_han);
            finding = finding.suggest(name.seen_zh().filter(|_| is_chinese).unwrap_or(name.en));
        }
        answer.report.add(finding);
    }

    /// Whether two matches name different companies or rates.
    fn is_undecided(answer: &EntityAnswer) -> bool {
        let kind = |found: &Match| (found.entity.map(|entity| entity.id), found.rate.clone());
        answer.matches.windows(2).any(|pair| kind(&pair[0]) != kind(&pair[1]))
    }

    /// Findings for every answer about products: whether it is one, and that the invoicing page decides.
    fn finish(&self, answer: &mut EntityAnswer) {
        if Self::is_undecided(answer) {
            let finding = SEVERAL.at("query").with("found", &*self.found);
            answer.report.add(finding.with("count", answer.matches.len().to_string()));
        }
        if answer.matches.iter().any(|found| found.rate.is_some()) {
            answer.report.add(PAGE_DECIDES.at("query"));
        }
    }

    /// One answer per product: the reseller.
    fn through_reseller(&self, found: &Products, answer: &mut EntityAnswer) {
        answer.report.add(RESELLER.at("seller"));
        let named = found.hits.iter().map(|(basis, product)| (*basis, Some(*product)));
        let unnamed = found.hits.is_empty().then_some((Basis::CatchAll, None));
        for (basis, product) in named.chain(unnamed) {
            answer.matches.push(Match {
                product: product.map(ProductName::of),
                note: Some(&RESELLER_NOTE),
                ..Match::of(basis, None, vec![faq("Cross-account invoicing")])
            });
        }
    }
}
