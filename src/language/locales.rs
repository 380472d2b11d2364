//! The names of months and weekdays in all languages that chrono's locale crate has data of.

/// The names that a locale gives, as it writes them.
pub(super) struct Names {
    /// January to December: in full, shortened, and again as they stand alone where they differ then.
    pub(super) months: [&'static [&'static str]; 4],
    /// Sunday to Saturday: in full and shortened.
    pub(super) weekdays: [&'static [&'static str]; 2],
}

/// A language and what its locales call months and days.
pub(super) struct Locales {
    /// The code of the language: two or three small letters.
    pub(super) code: &'static str,
    /// The names, locale by locale, where they differ.
    pub(super) names: &'static [Names],
}

const fn or_none(names: Option<&'static [&'static str]>) -> &'static [&'static str] {
    match names {
        Some(names) => names,
        None => &[],
    }
}

macro_rules! locales {
    ($($code:literal: $($locale:ident)*;)+) => {
        &[$(Locales {
            code: $code,
            names: &[$(Names {
                months: [
                    pure_rust_locales::$locale::LC_TIME::MON,
                    pure_rust_locales::$locale::LC_TIME::ABMON,
                    or_none(pure_rust_locales::$locale::LC_TIME::ALT_MON),
                    or_none(pure_rust_locales::$locale::LC_TIME::AB_ALT_MON),
                ],
                weekdays: [
                    pure_rust_locales::$locale::LC_TIME::DAY,
                    pure_rust_locales::$locale::LC_TIME::ABDAY,
                ],
            }),*],
        }),+]
    };
}

/// All languages. Those that more is known of than names come first, in the order of
/// [`super::words::WORDS`]; of languages that fit a page equally well, the first is taken. Languages whose
/// locale borrows its names from another, or has numbers for them, are left out.
pub(super) static LOCALES: &[Locales] = locales! {
    "en": en_GB;
    "de": de_DE de_AT;
    "fr": fr_FR fr_BE;
    "nl": nl_NL;
    "es": es_ES;
    "it": it_IT;
    "pt": pt_PT;
    "ca": ca_ES;
    "sv": sv_SE;
    "da": da_DK;
    "nb": nb_NO;
    "nn": nn_NO;
    "fi": fi_FI;
    "pl": pl_PL;
    "cs": cs_CZ;
    "sk": sk_SK;
    "ru": ru_RU;
    "uk": uk_UA;
    "el": el_GR;
    "tr": tr_TR;
    "hu": hu_HU;
    "ro": ro_RO;
    "la": ;
    "hr": hr_HR;
    "sr": sr_ME sr_RS sr_RS_latin;
    "bg": bg_BG;
    "sl": sl_SI;
    "et": et_EE;
    "lt": lt_LT;
    "lv": lv_LV;
    "is": is_IS;
    "cy": cy_GB;
    "ga": ga_IE;
    "eu": eu_ES;
    "gl": gl_ES;
    "af": af_ZA;
    "be": be_BY be_BY_latin;
    "mk": mk_MK;
    "bs": bs_BA;
    "sq": sq_AL;
    "eo": eo;
    "aa": aa_DJ aa_ER aa_ER_saaho;
    "agr": agr_PE;
    "ak": ak_GH;
    "am": am_ET;
    "an": an_ES;
    "anp": anp_IN;
    "ar": ar_AE ar_BH ar_DZ ar_IQ ar_MA ar_SA;
    "as": as_IN;
    "ast": ast_ES;
    "ayc": ayc_PE;
    "az": az_AZ az_IR;
    "bem": bem_ZM;
    "ber": ber_DZ;
    "bhb": bhb_IN;
    "bho": bho_IN;
    "bi": bi_VU;
    "bn": bn_BD;
    "bo": bo_CN;
    "br": br_FR;
    "brx": brx_IN;
    "byn": byn_ER;
    "ce": ce_RU;
    "chr": chr_US;
    "crh": crh_UA;
    "csb": csb_PL;
    "cv": cv_RU;
    "doi": doi_IN;
    "dsb": dsb_DE;
    "dv": dv_MV;
    "dz": dz_BT;
    "fa": fa_IR;
    "ff": ff_SN;
    "fil": fil_PH;
    "fo": fo_FO;
    "fur": fur_IT;
    "fy": fy_DE fy_NL;
    "gd": gd_GB;
    "gez": gez_ER gez_ET;
    "gu": gu_IN;
    "gv": gv_GB;
    "ha": ha_NG;
    "he": he_IL;
    "hi": hi_IN;
    "hif": hif_FJ;
    "hne": hne_IN;
    "hsb": hsb_DE;
    "ht": ht_HT;
    "hy": hy_AM;
    "ia": ia_FR;
    "id": id_ID;
    "ig": ig_NG;
    "ik": ik_CA;
    "iu": iu_CA;
    "ja": ja_JP;
    "ka": ka_GE;
    "kab": kab_DZ;
    "kk": kk_KZ;
    "kl": kl_GL;
    "km": km_KH;
    "kn": kn_IN;
    "ko": ko_KR;
    "kok": kok_IN;
    "ks": ks_IN ks_IN_devanagari;
    "ku": ku_TR;
    "kw": kw_GB;
    "ky": ky_KG;
    "lb": lb_LU;
    "lg": lg_UG;
    "li": li_NL;
    "lij": lij_IT;
    "ln": ln_CD;
    "lo": lo_LA;
    "lzh": lzh_TW;
    "mag": mag_IN;
    "mai": mai_IN;
    "mfe": mfe_MU;
    "mg": mg_MG;
    "mhr": mhr_RU;
    "mi": mi_NZ;
    "miq": miq_NI;
    "mjw": mjw_IN;
    "ml": ml_IN;
    "mn": mn_MN;
    "mni": mni_IN;
    "mnw": mnw_MM;
    "mr": mr_IN;
    "ms": ms_MY;
    "mt": mt_MT;
    "my": my_MM;
    "nan": nan_TW;
    "nds": nds_DE nds_NL;
    "ne": ne_NP;
    "niu": niu_NU;
    "nr": nr_ZA;
    "nso": nso_ZA;
    "oc": oc_FR;
    "om": om_ET;
    "or": or_IN;
    "os": os_RU;
    "pa": pa_IN pa_PK;
    "pap": pap_AW;
    "ps": ps_AF;
    "quz": quz_PE;
    "raj": raj_IN;
    "rw": rw_RW;
    "sa": sa_IN;
    "sah": sah_RU;
    "sat": sat_IN;
    "sc": sc_IT;
    "sd": sd_IN sd_IN_devanagari;
    "se": se_NO;
    "sgs": sgs_LT;
    "shn": shn_MM;
    "shs": shs_CA;
    "si": si_LK;
    "sm": sm_WS;
    "so": so_DJ;
    "ss": ss_ZA;
    "st": st_ZA;
    "sw": sw_KE;
    "szl": szl_PL;
    "ta": ta_IN ta_LK;
    "tcy": tcy_IN;
    "te": te_IN;
    "tg": tg_TJ;
    "th": th_TH;
    "ti": ti_ER ti_ET;
    "tig": tig_ER;
    "tk": tk_TM;
    "tl": tl_PH;
    "tn": tn_ZA;
    "to": to_TO;
    "tpi": tpi_PG;
    "ts": ts_ZA;
    "tt": tt_RU tt_RU_iqtelif;
    "ug": ug_CN;
    "unm": unm_US;
    "ur": ur_IN ur_PK;
    "uz": uz_UZ uz_UZ_cyrillic;
    "ve": ve_ZA;
    "vi": vi_VN;
    "wa": wa_BE;
    "wae": wae_CH;
    "wal": wal_ET;
    "wo": wo_SN;
    "xh": xh_ZA;
    "yi": yi_US;
    "yo": yo_NG;
    "zh": zh_CN zh_SG zh_TW;
    "zu": zu_ZA;
};
