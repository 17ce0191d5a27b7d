//! Regions, as invoice numbers, invoice codes and tax IDs write them.
//!
//! A digital number names the tax bureau: the first two digits of GB/T 2260, except that the five cities with a bureau
//! of their own have 91 to 95. Invoice codes and tax IDs name the place by GB/T 2260 itself, where those cities are
//! 2102, 3702, 3302, 3502 and 4403.
//!
//! # What is not checked
//!
//! Anything after the first two digits: codes that were abolished since, development zones and the like are real.

use crate::text::{Text, text};
use serde::Serialize;

/// A region by its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Region {
    /// Its code, as it is in the number.
    pub code: String,
    /// Its name.
    pub name: Text,
}

impl Region {
    /// The tax bureau in the third and fourth digit of a digital invoice number.
    pub fn of_bureau(code: &str) -> Option<Region> {
        let city = CITIES.iter().find(|city| city.bureau == code).map(|city| city.bureau_name());
        let name = city.or_else(|| province(code))?;
        Some(Region { code: code.to_owned(), name })
    }

    /// The place of four or six digits in an invoice code or a tax ID.
    pub fn of_place(code: &str) -> Option<Region> {
        let city = CITIES.iter().find(|city| code.starts_with(city.place)).map(|city| city.name.clone());
        let name = city.or_else(|| province(code.get(..2)?))?;
        Some(Region { code: code.to_owned(), name })
    }

    /// The place in a tax ID, which can also be the national registry (100000), Taiwan, Hong Kong or Macao.
    pub fn of_registration(code: &str) -> Option<Region> {
        let beyond = || {
            let (_, name) = BEYOND.iter().find(|(region, _)| code.get(..2) == Some(*region))?;
            Some(Region { code: code.to_owned(), name: name.clone() })
        };
        Region::of_place(code).or_else(beyond)
    }

    /// Whether a tax bureau's code and a place's code mean the same region.
    pub fn bureau_is_of(bureau: &str, place: &str) -> bool {
        match CITIES.iter().find(|city| place.starts_with(city.place)) {
            Some(city) => city.bureau == bureau,
            None => place.get(..2) == Some(bureau),
        }
    }
}

fn province(code: &str) -> Option<Text> {
    PROVINCES.iter().find(|(region, _)| *region == code).map(|(_, name)| name.clone())
}

/// The 31 provinces, by the first two digits of GB/T 2260.
pub static PROVINCES: &[(&str, Text)] = &[
    ("11", text!("Beijing", "北京")),
    ("12", text!("Tianjin", "天津")),
    ("13", text!("Hebei", "河北")),
    ("14", text!("Shanxi", "山西")),
    ("15", text!("Inner Mongolia", "内蒙古")),
    ("21", text!("Liaoning", "辽宁")),
    ("22", text!("Jilin", "吉林")),
    ("23", text!("Heilongjiang", "黑龙江")),
    ("31", text!("Shanghai", "上海")),
    ("32", text!("Jiangsu", "江苏")),
    ("33", text!("Zhejiang", "浙江")),
    ("34", text!("Anhui", "安徽")),
    ("35", text!("Fujian", "福建")),
    ("36", text!("Jiangxi", "江西")),
    ("37", text!("Shandong", "山东")),
    ("41", text!("Henan", "河南")),
    ("42", text!("Hubei", "湖北")),
    ("43", text!("Hunan", "湖南")),
    ("44", text!("Guangdong", "广东")),
    ("45", text!("Guangxi", "广西")),
    ("46", text!("Hainan", "海南")),
    ("50", text!("Chongqing", "重庆")),
    ("51", text!("Sichuan", "四川")),
    ("52", text!("Guizhou", "贵州")),
    ("53", text!("Yunnan", "云南")),
    ("54", text!("Tibet", "西藏")),
    ("61", text!("Shaanxi", "陕西")),
    ("62", text!("Gansu", "甘肃")),
    ("63", text!("Qinghai", "青海")),
    ("64", text!("Ningxia", "宁夏")),
    ("65", text!("Xinjiang", "新疆")),
];

/// Registrations outside the 31 provinces.
static BEYOND: &[(&str, Text)] = &[
    ("10", text!("national registry", "国家级登记机关")),
    ("71", text!("Taiwan", "台湾")),
    ("81", text!("Hong Kong", "香港")),
    ("82", text!("Macao", "澳门")),
];

/// A city with a tax bureau of its own (a city under separate state planning).
struct City {
    bureau: &'static str,
    place: &'static str,
    name: Text,
}

impl City {
    /// No public sample of Dalian's 91 was found; it is what remains when the other four are known.
    fn bureau_name(&self) -> Text {
        if self.bureau == "91" { text!("probably Dalian", "大连（推断）") } else { self.name.clone() }
    }
}

static CITIES: &[City] = &[
    City { bureau: "91", place: "2102", name: text!("Dalian", "大连") },
    City { bureau: "92", place: "3702", name: text!("Qingdao", "青岛") },
    City { bureau: "93", place: "3302", name: text!("Ningbo", "宁波") },
    City { bureau: "94", place: "3502", name: text!("Xiamen", "厦门") },
    City { bureau: "95", place: "4403", name: text!("Shenzhen", "深圳") },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_six_bureaux() {
        let known: Vec<_> =
            (0..100).map(|code| format!("{code:02}")).filter(|code| Region::of_bureau(code).is_some()).collect();
        assert_eq!(known.len(), 36);
        assert_eq!(known[31..], ["91", "92", "93", "94", "95"]);
    }

    #[test]
    fn cities_are_told_from_their_provinces() {
        assert!(Region::bureau_is_of("95", "440307") && !Region::bureau_is_of("44", "440307"));
        assert!(Region::bureau_is_of("44", "440106") && Region::bureau_is_of("33", "330106"));
        assert_eq!(Region::of_place("3302").map(|region| region.name), Some(text!("Ningbo", "宁波")));
        assert_eq!(
            Region::of_registration("100000").map(|region| region.name.zh().to_owned()),
            Some("国家级登记机关".into())
        );
        assert_eq!(Region::of_place("99").or(Region::of_place("")), None);
    }
}
