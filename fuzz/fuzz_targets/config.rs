//! Any configuration: it is read, or what is wrong in it lies within it; what is shown of it reads the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use regesta::config::{Config, ConfigError};
use regesta::source::SourceText;

fuzz_target!(|text: &str| {
    let source = SourceText::new("regesta.toml", text);
    match Config::parse(&source) {
        Ok(config) if !config.rules.is_empty() => {
            let shown = config.to_toml();
            let again = Config::parse(&SourceText::new("regesta.toml", shown.as_str()));
            assert_eq!(again.expect("what is shown is a configuration").to_toml(), shown);
        }
        Err(ConfigError::Wrong { mistakes, .. }) => {
            assert!(!mistakes.is_empty());
            assert!(mistakes.iter().all(|mistake| mistake.span.end <= text.len()));
        }
        _ => {}
    }
});
