//! What can be wrong with a tax ID.

use crate::{
    report::Severity,
    rule::Rule,
    sources::{faq, organisation, own, practice, uscc},
    text::text,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &MISSING,
    &GROUPING,
    &LOWER_CASE,
    &LETTER_NEVER_USED,
    &CHARACTER,
    &LENGTH,
    &REGISTRAR,
    &CATEGORY,
    &REGION,
    &CHECK_CHARACTER,
    &ORGANISATION_CHECK,
    &RESIDENT_ID,
    &OLDER,
    &BUSINESS_REGISTRATION,
];

/// No tax ID was entered.
pub static MISSING: Rule = Rule {
    code: "tax-id/missing",
    severity: Severity::Hold,
    title: text!("No tax ID yet", "缺少纳税人识别号"),
    message: text!("We could not check the tax ID: enter it.", "纳税人识别号无法核对：请填写纳税人识别号。"),
    fix: None,
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// Spaces or hyphens were left out.
pub static GROUPING: Rule = Rule {
    code: "tax-id/grouping",
    severity: Severity::Info,
    title: text!("Spaces and hyphens left out", "已去除分隔符"),
    message: text!(
        "Spaces and hyphens were left out, and the tax ID was read as {read}.",
        "已去除空格和连字符，按 {read} 识别。",
    ),
    fix: None,
    source: &[own("Reading tax IDs")],
};

/// Small letters were read as capitals.
pub static LOWER_CASE: Rule = Rule {
    code: "tax-id/lower-case",
    severity: Severity::Info,
    title: text!("Small letters", "小写字母"),
    message: text!(
        "A tax ID is written in capitals; it was read as {read}.",
        "纳税人识别号应使用大写字母，已按 {read} 识别。",
    ),
    fix: None,
    source: &[uscc("Character set and length"), own("Reading tax IDs")],
};

/// I, O, S, V or Z in a unified code.
pub static LETTER_NEVER_USED: Rule = Rule {
    code: "tax-id/letter-never-used",
    severity: Severity::Stop,
    title: text!("A letter that never occurs", "统一社会信用代码不使用的字母"),
    message: text!(
        "Character {place} is “{found}”, but the letters I, O, S, V and Z never occur in a tax ID of 18 characters.",
        "第 {place} 位为“{found}”，而 18 位统一社会信用代码不使用 I、O、S、V、Z。",
    ),
    fix: Some(text!(
        "Compare it with the business licence: 1 is easily taken for I, 0 for O, 5 for S, U for V, 2 for Z.",
        "请对照营业执照核对：I 易与 1 混淆，O 易与 0 混淆，S 易与 5 混淆，V 易与 U 混淆，Z 易与 2 混淆。",
    )),
    source: &[uscc("Character set and length")],
};

/// A character that no tax ID has.
pub static CHARACTER: Rule = Rule {
    code: "tax-id/character",
    severity: Severity::Stop,
    title: text!("Not a digit or capital letter", "含其他字符"),
    message: text!(
        "Expected digits and capital letters, found “{found}” at character {place}.",
        "纳税人识别号由数字和大写字母组成，第 {place} 位起实际为“{found}”。",
    ),
    fix: Some(text!("Enter the tax ID alone, as on the business licence.", "请按营业执照只填写纳税人识别号。")),
    source: &[uscc("Character set and length"), own("Reading tax IDs")],
};

/// A length that no tax ID has.
pub static LENGTH: Rule = Rule {
    code: "tax-id/length",
    severity: Severity::Stop,
    title: text!("Number of characters", "纳税人识别号位数不符"),
    message: text!(
        "Expected 18 characters (15 on an older tax ID), found {count}.",
        "纳税人识别号应为 18 位（旧税号为 15 位），实际为 {count} 位。",
    ),
    fix: Some(text!(
        "Copy every character from the business licence. We do not add or cut any.",
        "请按营业执照完整填写，本工具不会补位或截断。",
    )),
    source: &[uscc("Character set and length"), practice("Older tax IDs")],
};

/// No such department.
pub static REGISTRAR: Rule = Rule {
    code: "tax-id/registrar",
    severity: Severity::Caution,
    title: text!("Registering department not known", "登记管理部门代码未知"),
    message: text!(
        "Expected 9 (companies) or another known department as the first character, found “{found}”.",
        "首位应为登记管理部门代码（企业为 9），实际为“{found}”，不在已知范围。",
    ),
    fix: Some(text!("Compare it with the business licence.", "请对照营业执照核对。")),
    source: &[uscc("Departments and categories"), practice("Amendment of 2016 to the departments")],
};

/// No such category.
pub static CATEGORY: Rule = Rule {
    code: "tax-id/category",
    severity: Severity::Caution,
    title: text!("Category not known", "机构类别代码未知"),
    message: text!(
        "The second character is “{found}”, which is not a known category of the department {department}.",
        "第 2 位为“{found}”，不是“{department}”部门已知的机构类别。",
    ),
    fix: Some(text!("Compare it with the business licence.", "请对照营业执照核对。")),
    source: &[uscc("Departments and categories"), practice("Amendment of 2016 to the departments")],
};

/// No such region.
pub static REGION: Rule = Rule {
    code: "tax-id/region",
    severity: Severity::Caution,
    title: text!("Region not known", "登记地区代码未知"),
    message: text!(
        "Expected the six digits of a place, such as 330106, found {found}, which begins with no known region.",
        "此处应为 6 位登记地区代码，例如 330106，实际为 {found}，开头不是已知地区。",
    ),
    fix: Some(text!("Compare it with the business licence.", "请对照营业执照核对。")),
    source: &[uscc("Place of registration")],
};

/// The check character does not fit.
pub static CHECK_CHARACTER: Rule = Rule {
    code: "tax-id/check-character",
    severity: Severity::Caution,
    title: text!("Probably mistyped", "校验码不符，可能有误"),
    message: text!(
        "Expected {expected} as the check character, found {found}: one of the characters is probably mistyped.",
        "校验码应为 {expected}，实际为 {found}，其中可能有字符填写有误。",
    ),
    fix: Some(text!(
        "Compare every character with the business licence. Some companies registered in Xiamen before 2016 have codes \
         that do not follow the standard, so this alone is not proof.",
        "请对照营业执照逐位核对。2016 年以前在厦门登记的部分企业，代码不符合该校验规则，因此不能仅凭此项判定有误。",
    )),
    source: &[uscc("Check character"), practice("Codes of Xiamen from before 2016")],
};

/// The check character of the organisation code does not fit.
pub static ORGANISATION_CHECK: Rule = Rule {
    code: "tax-id/organisation-check",
    severity: Severity::Caution,
    title: text!("Organisation code does not add up", "组织机构代码校验位不符"),
    message: text!(
        "Expected {expected} at the end of the organisation code {organisation}, found {found}.",
        "组织机构代码 {organisation} 的末位应为 {expected}，实际为 {found}。",
    ),
    fix: Some(text!("Compare these nine characters with the business licence.", "请对照营业执照核对这 9 位。")),
    source: &[organisation("Check character"), uscc("Organisation code")],
};

/// A person's ID card number.
pub static RESIDENT_ID: Rule = Rule {
    code: "tax-id/resident-id",
    severity: Severity::Caution,
    title: text!("Looks like an ID card number", "疑似居民身份证号码"),
    message: text!(
        "This looks like the ID card number of a person, not like the tax ID of a company.",
        "此号码疑似个人居民身份证号码，而不是单位的纳税人识别号。",
    ),
    fix: Some(text!(
        "Enter the unified social credit code of the company; a sole trader might have used an ID card number before.",
        "请填写单位的统一社会信用代码；个体工商户过去可能以身份证号码作为税号。",
    )),
    source: &[practice("Older tax IDs")],
};

/// A tax ID from before the unified code.
pub static OLDER: Rule = Rule {
    code: "tax-id/older",
    severity: Severity::Caution,
    title: text!("Not a unified social credit code", "不是统一社会信用代码"),
    message: text!(
        "These {count} characters look like a tax ID from before 2015; a company's tax ID today is its unified social \
         credit code of 18 characters.",
        "此号码为 {count} 位，疑似 2015 年以前的旧税号；单位现用税号为 18 位统一社会信用代码。",
    ),
    fix: Some(text!("Take the 18 characters from the business licence.", "请按营业执照填写 18 位统一社会信用代码。")),
    source: &[practice("Older tax IDs"), faq("Invoicing companies, content, and tax rates")],
};

/// A business registration number.
pub static BUSINESS_REGISTRATION: Rule = Rule {
    code: "tax-id/business-registration",
    severity: Severity::Caution,
    title: text!("Looks like a business registration number", "疑似工商注册号"),
    message: text!(
        "These 15 digits look like an older business registration number, which is not a tax ID.",
        "这 15 位数字疑似旧工商注册号，不是纳税人识别号。",
    ),
    fix: Some(text!("Take the 18 characters from the business licence.", "请按营业执照填写 18 位统一社会信用代码。")),
    source: &[practice("Older tax IDs")],
};
