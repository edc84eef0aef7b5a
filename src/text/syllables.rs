//! The syllables of pinyin, to tell it from other words in Latin letters.

/// Every syllable of two letters or more, without tone, each in as many letters as the longest and in order: one text
/// and no table of texts, because a program pays for every pointer when it starts.
const SYLLABLES: &str = "\
    ai    an    ang   ao    ba    bai   ban   bang  bao   bei   ben   beng  bi    bian  biao  bie   \
    bin   bing  bo    bu    ca    cai   can   cang  cao   ce    cen   ceng  cha   chai  chan  chang \
    chao  che   chen  cheng chi   chong chou  chu   chua  chuai chuan chuangchui  chun  chuo  ci    \
    cong  cou   cu    cuan  cui   cun   cuo   da    dai   dan   dang  dao   de    den   deng  di    \
    dian  diao  die   ding  diu   dong  dou   du    duan  dui   dun   duo   ei    en    eng   er    \
    fa    fan   fang  fei   fen   feng  fiao  fo    fou   fu    ga    gai   gan   gang  gao   ge    \
    gei   gen   geng  gong  gou   gu    gua   guai  guan  guang gui   gun   guo   ha    hai   han   \
    hang  hao   he    hei   hen   heng  hong  hou   hu    hua   huai  huan  huang hui   hun   huo   \
    ji    jia   jian  jiang jiao  jie   jin   jing  jiong jiu   ju    juan  jue   jun   ka    kai   \
    kan   kang  kao   ke    ken   keng  kong  kou   ku    kua   kuai  kuan  kuang kui   kun   kuo   \
    la    lai   lan   lang  lao   le    lei   leng  li    lia   lian  liang liao  lie   lin   ling  \
    liu   lo    long  lou   lu    luan  lun   luo   lv    lve   ma    mai   man   mang  mao   me    \
    mei   men   meng  mi    mian  miao  mie   min   ming  miu   mo    mou   mu    na    nai   nan   \
    nang  nao   ne    nei   nen   neng  ni    nian  niang niao  nie   nin   ning  niu   nong  nou   \
    nu    nuan  nun   nuo   nv    nve   ou    pa    pai   pan   pang  pao   pei   pen   peng  pi    \
    pian  piao  pie   pin   ping  po    pou   pu    qi    qia   qian  qiang qiao  qie   qin   qing  \
    qiong qiu   qu    quan  que   qun   ran   rang  rao   re    ren   reng  ri    rong  rou   ru    \
    rua   ruan  rui   run   ruo   sa    sai   san   sang  sao   se    sen   seng  sha   shai  shan  \
    shang shao  she   shen  sheng shi   shou  shu   shua  shuai shuan shuangshui  shun  shuo  si    \
    song  sou   su    suan  sui   sun   suo   ta    tai   tan   tang  tao   te    teng  ti    tian  \
    tiao  tie   ting  tong  tou   tu    tuan  tui   tun   tuo   wa    wai   wan   wang  wei   wen   \
    weng  wo    wu    xi    xia   xian  xiang xiao  xie   xin   xing  xiong xiu   xu    xuan  xue   \
    xun   ya    yan   yang  yao   ye    yi    yin   ying  yo    yong  you   yu    yuan  yue   yun   \
    za    zai   zan   zang  zao   ze    zei   zen   zeng  zha   zhai  zhan  zhang zhao  zhe   zhen  \
    zheng zhi   zhong zhou  zhu   zhua  zhuai zhuan zhuangzhui  zhun  zhuo  zi    zong  zou   zu    \
    zuan  zui   zun   zuo   \
";

/// The longest syllable.
const LONGEST: usize = 6;

/// The longest word that is read; nobody types more in one go, and a page without a space must not
/// take room by its square.
const LONGEST_WORD: usize = 48;

/// A word in Latin letters read as pinyin, in as few syllables as possible; `None` where it cannot be.
#[must_use]
pub fn read(word: &str) -> Option<Vec<&'static str>> {
    if word.len() > LONGEST_WORD {
        return None;
    }
    let mut best: Vec<Option<Vec<&'static str>>> = vec![None; word.len() + 1];
    if let Some(start) = best.first_mut() {
        *start = Some(Vec::new());
    }
    for from in 0..word.len() {
        let Some(before) = best.get(from).cloned().flatten() else {
            continue;
        };
        for to in from + 2..=word.len().min(from + LONGEST) {
            let syllable = word.get(from..to).and_then(known);
            let Some(syllable) = syllable else { continue };
            let shorter = |known: &Vec<&str>| known.len() > before.len() + 1;
            if let Some(slot) = best.get_mut(to)
                && slot.as_ref().is_none_or(shorter)
            {
                let mut syllables = before.clone();
                syllables.push(syllable);
                *slot = Some(syllables);
            }
        }
    }
    best.pop()
        .flatten()
        .filter(|syllables| !syllables.is_empty())
}

fn known(text: &str) -> Option<&'static str> {
    let (mut low, mut high) = (0, SYLLABLES.len() / LONGEST);
    while low < high {
        let middle = low.midpoint(high);
        let syllable = SYLLABLES
            .get(middle * LONGEST..(middle + 1) * LONGEST)?
            .trim_end();
        match syllable.cmp(text) {
            std::cmp::Ordering::Equal => return Some(syllable),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pinyin_is_told_from_other_words() {
        assert_eq!(read("beifengle"), Some(vec!["bei", "feng", "le"]));
        assert_eq!(read("zhifu"), Some(vec!["zhi", "fu"]));
        assert_eq!(read("xian"), Some(vec!["xian"]));
        assert_eq!(read("account"), None);
        assert_eq!(read(""), None);
        assert_eq!(read(&"xi".repeat(LONGEST_WORD)), None);
        assert_eq!(SYLLABLES.len() % LONGEST, 0);
        for at in 0..SYLLABLES.len() / LONGEST {
            let syllable = SYLLABLES[at * LONGEST..(at + 1) * LONGEST].trim_end();
            assert_eq!(known(syllable), Some(syllable));
        }
    }
}
