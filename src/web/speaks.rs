//! What every frame can do in a template: speak, and name static files.

use fluent_bundle::FluentValue;

use super::frame::{Frame, Plain};
use super::{Private, assets};
use crate::base::form::Fault;
use crate::base::locale::Locale;
use crate::base::say;

macro_rules! speaks {
    ($($frame:ty),+) => {$(
        impl $frame {
            /// A message of the interface.
            pub fn say(&self, key: impl AsRef<str>) -> String {
                say::say(self.language(), key.as_ref(), &[])
            }

            /// A message with one value in it.
            pub fn say_of(&self, key: &str, name: &'static str, value: impl AsRef<str>) -> String {
                say::say(self.language(), key, &[(name, FluentValue::from(value.as_ref()))])
            }

            /// A message with several values in it.
            pub fn say_with(&self, key: &str, values: &[(&'static str, &str)]) -> String {
                let values: Vec<_> = values.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
                say::say(self.language(), key, &values)
            }

            /// A message about a number of things.
            pub fn count(&self, key: &str, count: &i64) -> String {
                say::say(self.language(), key, &[("count", FluentValue::from(*count))])
            }

            /// What is wrong with a field of a form.
            pub fn fault(&self, fault: &Fault) -> String {
                let locale = Locale::spoken(self.language());
                let told: Vec<_> = fault.values.iter().map(|(name, told)| (*name, told.within(&locale))).collect();
                let mut values =
                    vec![("count", FluentValue::from(fault.count)), ("name", fault.name.as_str().into())];
                values.extend(told.iter().map(|(name, told)| (*name, FluentValue::from(told.as_str()))));
                say::say(self.language(), &fault.message, &values)
            }

            /// The address of a static file.
            pub fn asset(&self, name: &str) -> String {
                assets::url(name)
            }
        }
    )+};
}

speaks!(Frame, Plain, Private);
