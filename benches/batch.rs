//! How fast a batch is on one core, and whether it stays so as the input grows.
//!
//! Instructions are counted for the smaller inputs, where counting takes a minute; the largest is
//! only timed. Times are printed and never judged.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::count::{bare, instructions_of_batch, most_memory};

/// The inputs, in lines, and whether their instructions are counted.
const SIZES: [(u32, bool); 3] = [(1_000, true), (10_000, true), (50_000, false)];
/// How much dearer a line of a larger input may be.
const TOLERANCE: f64 = 0.05;
/// How much more memory the largest input may take than the one before, both being of many lines: what an allocator
/// keeps settles late, while memory that grows with the input would be five times as much.
const MORE_MEMORY: f64 = 0.25;
/// So many lines of an answer are more than a pipe holds.
const LAST: u32 = 300;
/// Clock ticks of a second in `/proc`.
const TICKS: f64 = 100.0;

const ONE_CORE: (&str, &str) = ("RAYON_NUM_THREADS", "1");

/// What the lines are made of.
const TEXTS: [&str; 12] = [
    "微信被封了怎么解封",
    "昨天开始加不了人了显示操作频繁",
    "转账转错人了对方不理我，钱还能追回来吗",
    "我爸手机丢了，微信里绑着银行卡，现在人在外地，要先冻结哪一个",
    "换了新手机以后聊天记录全没了，里面有孩子小时候的照片，还能不能找回来",
    "群裡有人冒充我們老闆叫會計轉帳，已經匯了十二萬出去，該怎麼辦",
    "wx支付一直提示交易异常，超市收银台后面排了好长的队",
    "小程序买的课退不了款，商家电话打不通，客服只会发表情",
    "someone logged into my wechat from another city and changed the password",
    "my payment was deducted twice for one order, how do I get a refund",
    "公众号迁移主体要准备哪些材料，公证书是不是必须的",
    "明天北京会不会下雨，出门要不要带伞",
];

/// A batch with what its lines are made of.
pub(crate) struct Job {
    /// The name under which the instructions of the smallest input stand in the baseline.
    pub(crate) name: &'static str,
    args: &'static [&'static str],
    texts: &'static [&'static str],
}

/// Every batch.
pub(crate) const JOBS: [Job; 2] = [
    Job {
        name: "batch-1000",
        args: &["triage", "--batch", "--lang", "zh"],
        texts: &TEXTS,
    },
    Job {
        name: "scam-batch-1000",
        args: &["scam-check", "--batch", "--lang", "zh"],
        texts: &MESSAGES,
    },
];

/// Messages of just under 60 characters, 65 with the number behind: four scams, two warnings, and what people get all day.
pub(crate) const MESSAGES: [&str; 12] = [
    "您好，我是微信客服，您的百万保障今天到期，不取消每月自动扣款两千元，请马上打开腾讯会议共享屏幕，我教您一步步来关闭它",
    "兼职看过来，只要给商家点赞收藏，一单三块，做满五单当天结算，先垫付的本金和佣金一起返还，想做的加我微信详聊带你做一做",
    "爸，我手机掉水里了，现在用同学的微信联系你，老师催交补课费三千八，你先转到这个账户上，晚上回家再跟你细说，别打原来的号",
    "本公司专业解封各类账号，永久限制也能处理，内部渠道，先付定金二百，不成功全额退款，需要的老板私聊报账号就可以马上安排了",
    "警方提醒：凡是自称客服、要求共享屏幕或者转账到所谓安全账户的都是诈骗，请大家不要轻信，遇到可疑情况及时拨打电话核实情况",
    "业主群的各位邻居，最近有人冒充燃气公司上门换表收钱，物业没有安排过这类工作，大家不要开门也不要付款，先打服务中心问清楚",
    "妈我这周末加班就不回去了，上次说的那个降压药我已经在网上买好，明天下午快递送到门口，记得收一下，钱我已经付过了不用管它",
    "各位同事，明天下午三点在二楼会议室开季度总结会，请各部门提前把数据表发到群里，外地的同事用会议软件接入，链接另外单发给",
    "您的快递已放在小区东门驿站三号货架，请凭取件码在今晚九点之前领取，逾期将退回网点，如有疑问请在应用里联系派件员谢谢您了",
    "周六的露营还有两个名额，费用按人头平摊，大概每人一百二，包括营地和烧烤食材，帐篷自带，想去的今晚十点之前在群里接龙报名",
    "昨天看的那套房子中介说房东还能再让两万，首付的钱我这边差不多够了，公积金贷款的额度也查过，你这周哪天有空我们再去看一次",
    "孩子的数学卷子我拍照发你了，最后一道大题他没写完，老师说订正以后周一交，今晚你下班早的话先陪他做，我九点多才能到家里头",
];

/// What one input took.
struct Taken {
    lines: u32,
    instructions: Option<u64>,
    wall: Duration,
    /// Seconds on the processor, where the system tells them.
    processor: Option<f64>,
    peak: Option<u64>,
}

/// What the batch takes: the figures as text, the instructions of the smallest input, and whether
/// lines and memory stay as cheap.
pub(crate) struct Batch {
    pub(crate) text: String,
    pub(crate) smallest: u64,
    pub(crate) steady: bool,
}

impl Taken {
    /// The instructions of a line, start and end of the program left out.
    fn each(&self, before: u64) -> Option<f64> {
        let count = self.instructions?.saturating_sub(before);
        Some(ratio(count, u64::from(self.lines)))
    }
}

/// Measures a batch.
pub(crate) fn measure(program: &Path, job: &Job) -> io::Result<Batch> {
    let count =
        |input: &Path| instructions_of_batch(program, job.args, ONE_CORE, File::open(input)?);
    let before = count(&input(job, 0)?)?;
    let mut all = Vec::new();
    for (lines, counting) in SIZES {
        let input = input(job, lines)?;
        let instructions = counting.then(|| count(&input)).transpose()?;
        all.push(Taken {
            instructions,
            ..run(program, job, &input, lines)?
        });
        fs::remove_file(input)?;
    }
    let mut text = table(job, &all, before);
    let each: Vec<f64> = all.iter().filter_map(|taken| taken.each(before)).collect();
    // The smallest input is less than what is worked on at a time, so its memory tells nothing.
    let peaks = all.iter().skip(1).filter_map(|taken| taken.peak);
    let peaks: Vec<f64> = peaks.map(|peak| ratio(peak, 1)).collect();
    let mut steady = true;
    for (what, growth, most) in [
        ("a line of the larger input", growth(&each), TOLERANCE),
        ("memory of the largest input", growth(&peaks), MORE_MEMORY),
    ] {
        let within = growth <= most;
        let verdict = if within { "at most" } else { "MORE THAN" };
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "\n{what}: {:+.1} %, {verdict} {:.0} %",
            growth * 100.0,
            most * 100.0
        );
        steady &= within;
    }
    let smallest = all.first().and_then(|taken| taken.instructions);
    Ok(Batch {
        text,
        smallest: smallest.unwrap_or_default(),
        steady,
    })
}

/// By which part the last figure is above the first; none where there are not two.
fn growth(figures: &[f64]) -> f64 {
    match figures {
        [first, .., last] => last / first - 1.0,
        _ => 0.0,
    }
}

/// The figures in columns.
fn table(job: &Job, all: &[Taken], before: u64) -> String {
    let mut text = format!(
        "{:<18}{:>13}{:>13}{:>10}{:>10}",
        job.name, "instr./line", "lines/CPU s", "lines/s", "peak KiB"
    );
    let or_dash = |figure: Option<f64>| {
        figure.map_or_else(|| "-".to_owned(), |figure| format!("{figure:.0}"))
    };
    for taken in all {
        let lines = f64::from(taken.lines);
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "\n{:<18}{:>13}{:>13}{:>10.0}{:>10}",
            format!("{} lines", taken.lines),
            or_dash(taken.each(before)),
            or_dash(taken.processor.map(|seconds| lines / seconds)),
            lines / taken.wall.as_secs_f64(),
            or_dash(taken.peak.map(|peak| ratio(peak, 1))),
        );
    }
    text
}

/// A file of so many lines, no two of which are alike.
fn input(job: &Job, lines: u32) -> io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::create_dir_all(folder)?;
    let path = folder.join(format!("{}-{lines}.txt", job.name));
    let mut written = String::new();
    for (number, said) in (0..lines).zip(job.texts.iter().cycle()) {
        // Writing to a String cannot fail.
        let _ = writeln!(written, "{said} {number:05}");
    }
    fs::write(&path, written)?;
    Ok(path)
}

/// Runs a batch and looks at it while it waits for its last lines to be read, when all is done.
#[expect(clippy::disallowed_methods, reason = "a benchmark looks at the clock")]
fn run(program: &Path, job: &Job, input: &Path, lines: u32) -> io::Result<Taken> {
    let start = std::time::Instant::now();
    let (name, value) = ONE_CORE;
    let mut child = bare(&mut Command::new(program))
        .args(job.args)
        .env(name, value)
        .stdin(File::open(input)?)
        .stdout(Stdio::piped())
        .spawn()?;
    let output = child.stdout.take();
    let mut output = BufReader::new(output.ok_or_else(|| io::Error::other("no output"))?);
    let mut line = Vec::new();
    let mut read = 0;
    while read + LAST < lines && output.read_until(b'\n', &mut line)? > 0 {
        line.clear();
        read += 1;
    }
    let peak = most_memory(child.id());
    let processor = processor_seconds(child.id());
    while output.read_until(b'\n', &mut line)? > 0 {
        line.clear();
        read += 1;
    }
    let ended = child.wait()?;
    if !ended.success() || read != lines {
        let error = format!("the batch of {lines} lines: {ended}, {read} lines written");
        return Err(io::Error::other(error));
    }
    Ok(Taken {
        lines,
        instructions: None,
        wall: start.elapsed(),
        processor,
        peak,
    })
}

/// The seconds that a program has spent on the processor.
fn processor_seconds(id: u32) -> Option<f64> {
    let text = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name of the program stands in brackets and may hold spaces.
    let (_, fields) = text.rsplit_once(") ")?;
    let ticks = fields.split(' ').skip(11).take(2);
    let ticks: f64 = ticks.filter_map(|field| field.parse::<f64>().ok()).sum();
    (ticks > 0.0).then_some(ticks / TICKS)
}

/// One number as a part of another.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn ratio(one: u64, of: u64) -> f64 {
    one as f64 / of as f64
}
