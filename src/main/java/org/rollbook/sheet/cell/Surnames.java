package org.rollbook.sheet.cell;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The surnames that most Chinese names begin with, in either script; they tell names from other short words.
public final class Surnames {
    private static final String SINGLE = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段"
            + "雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵"
            + "解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺"
            + "劉陳楊趙黃吳孫鄭謝韓馮於蕭鄧許呂蘇盧蔣賈葉閻鐘鍾範譚鄒陸顧龍萬錢湯喬賀賴龔龐蘭陶顏嚴溫蘆魯畢聶叢齊莊祝塗時關紀盛歐項陽衛鮑單寧閔強華車邊饒鄔臧宮簡婁蓋穆黨郎談連晏欒鬱計竇遲藍鞏練樂應銀習藺張羅"
            + "侴凃尕尉睢眭笃郄郅郇郈郐郧郫郯郴鄄鄞邛邝邗钊镡闾隽雒靖骞亓颉恽菅檀柘蕲虢遆迮郓禤呙芈妫嬴鬲斛粟炅邾鄘骈鄺鄖賁闕頡顓閭萇緱羋駱繆鈕聞酈薊豐鳳蒼祿權瀋穌穎懷閃鍚"
            + "凤酆皮湛禹狄贝茅麻危骆昝裘缪贲杭钮嵇荀羊惠芮羿汲邴乌巴弓隗宓蓬郗钭厉戎祖韶蓟邰鄂索苍闻莘贡逄郦雍郤璩濮寿扈郏茹宦戈庾暨衡弘寇禄阙殳蔚夔厍晁訾阚那乜蒯权逯桓帅缑亢佘佴伯谯笪朴闫肖仝岱阿尧荔辇綦矫肇禚仉玄苌矣昂厐昃茆亣撖玛伲仵";
    /// Surnames that begin many other words; alone they tell nobody.
    private static final String RARE = "楼樓渠粘漆佐遊叱历歷智法老烟煙嘉问問过過旷曠操腾騰端涌禾铁鐵户戶律记記回区區果挚摯火布瑞疏顿頓税稅虎旺皇沐舍藏清次赫猛海南圣聖酒检檢度恒恆袭襲師門養須後紅從終滿廣國農雙倉仓風风來麥貝暢戰"
            + "云昌诸滑荣储牧仰秋伊暴怀蒲咸阴双扶堵宰浦尚慕鱼容慎沃隆勾融毋丰巢况琴赏墨哈占付伦揣撒巨敬奥杲麦朗旦刀岩罕波鹿岭缴水元平支经干宣家松富山班束幸印宿从籍能劳通农别充终居步满国广东利越师空养须相后红益公有年爱言福代门才未线修随初由力拉展普斯图信底但先字者青续种折召战母英仁";
    /// Surnames of few people, believed only under a heading of names.
    private static final String SELDOM = "买望库承者蹇盘侬忽补首宛淡员玉才化卯卿奉妥孝宝少恩承拓敏曼杞校桐森楠洛甲直真磨祥纳腊色茆豆超达里锁闪革香鲜黑默求格洒尕冒牙丑善律桃柔珠睦绳羌芝莲蛮诗让赤迪雪业丙京亮仪会佛允兆召呈基央姿威宏容封尊巢征德怡折振摩新旁昂是智暖树梓棉概横母民汝沃泉泰津浩润淳渊源满炎照爵特独率琳生用甫益省知碧礼社种竹策算素绍良英茂菊萍著表要观言论设诚谋财质贤身辉辛近追适通道酉量镇间隐雄雅静音顺飞魁鼎";
    /// Words that begin with one of these and are no names.
    private static final Pattern WORDS = Pattern.compile(
            "(国[家籍际企有内外资庆]|家[庭属长里用]|通[知过讯信常]|经[办理费济手营]|支[部队付行]|东[北南西部]|南[京北部]|公[司章务安示共用告]|年[龄级度月]|言论|师[范傅资]|广[州东西场告]|相[关片同]|明[天细日早]|平[时均台]|代[表理办课替]|门[诊卫市票]|能[否来到]"
                    + "|步行|养老|利用|富裕|农[业村民]|山[东西]|松[原江]|全[部体市程天省]|班[级长主车组]|从业|须知|满[族意]|空[白调]|后[勤天续]|红旗|宿[舍迁]|有[限关无]|商[务业场品]|成[员绩人]|时[间段长]|水[利务平]|元[旦月]|干[部事]|别[人名]|越南|福[建利]|信[息箱]|来[自宾源]|先[生进]|但[是]|保[险安密留]|未[知到定报]|力[量]|图[片书]|初[级中审]|由[于]|随[行]|修[改]"
                    + "|原[因单]|官[方]|字[号数]|终[审]|居[住民]|都[市]|种[类]|折[扣]|召[开]|普[通]|青[年]|线[上下路]|爱[好]|阳[历]|宣[传]|才[能]|底[部]|英[文语]|续[报]|展[览示]|战[略]|母[亲]|籍[贯]|云南|双[阳方]|伊通|诸[位]|付[款费]|占[用地]|尚[未可]|储[备蓄]|扶[贫余]|荣[誉]|缴[费]|哈尔|敬[请]|融[资]|奥[迪]|折[叠]|滑[雪]|牧[区民]|隆[重]|容[易]|朗[诵]|劳[动务]|印[章]|首[页]|历[史次届]|智[能慧力]|法[院律定制人学]|老[师干年人板]|[烟海]关|烟[台草]|嘉[宾]|[问問][卷题題候]|过[敏程去]|操[作场]|端[午]|铁[路道岭]|户[籍口外]|律[师]|记[者录]|回[族执复民]|区[域内属县]|果[蔬树]|火[车灾]|布[置]|税[务收]|检[查察验疫]|清[真单洁明]|海[关南外洋口]|南[方]|酒[店精]|度[假]|布[局]|皇[冠]|舍[友]|猛[进]|藏[族]|次[日要]|端[正]|圣[诞]|恒[温大]|虎[年]|袭[击]|水[电费果产泥库站]|干[洗货线]|楼[层长上下道宇]|渠[道]|粘[贴]|佐[证]|風[險]|門[市診票]|養[老]|須知|後[勤天續]|國[家籍際]|農[業村會]|雙[方]|滿[族意]|廣[州東場告]|稅[務]|檢[查察]|記[者錄]|戰[略]|來[自賓]).*");
    /// The characters that names of Mongols, Tibetans, Uighurs, Kazakhs and Yi are written with.
    private static final String TRANSCRIBING = "阿巴拉尔爾古木俄伍呷乌烏云其格丽麗努卓玛瑪央金扎西顿頓珠达達娃次仁旺久加措多吉桑平曲尼洛绒买提江艾力热合曼吐逊依不都萨薩哈拜斯别克汗苏蘇孜帕图雅娜高那日松宝寶音特额敦朝鲁魯布赛巧勒白乐和娅迪亚甫沙山肉玉吾迈麦麥明米孙姆再塔耶旦卡德肯里瓦居来夏马什说列且石海比作莫补约各支的子惹甲果博罗洪色火渣伙牛育史"
            + "杰琼堆贡培欧晋美边普丹增索朗强益才让増尕藏南英毛东智完先牧琴花嘎呼毕恩顺孟道胡查托包伦通敖登照门满青珍梅香元甲纳若兴古扬宗罕一";

    private static final Set<String> COMPOUND = Set.of("欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "尉迟", "皇甫", "慕容", "令狐",
            "长孙", "夏侯",
            "司徒", "东方", "公孙", "宇文", "南宫", "西门", "万俟", "端木", "独孤", "轩辕", "闻人", "澹台", "淳于", "太史", "申屠", "呼延", "鲜于", "完颜",
            "爱新", "赫连", "拓跋", "百里", "钟离", "纳兰", "那拉",
            "公羊", "公冶", "宗政", "濮阳", "单于", "太叔", "仲孙", "闾丘", "司空", "亓官", "司寇", "子车", "颛孙", "巫马", "公西", "漆雕", "乐正", "壤驷",
            "公良", "夹谷", "宰父", "谷梁", "段干", "东郭", "南门", "羊舌", "微生", "梁丘", "左丘", "东门", "第五", "欧陽", "長孫", "東方", "獨孤", "軒轅",
            "聞人", "鮮于", "赫連", "鍾離", "尉遲");

    private Surnames() {
    }

    static boolean isRare(String character) {
        return RARE.contains(character);
    }

    static boolean isWord(String text) {
        return WORDS.matcher(text).matches();
    }

    /// 乌云其木格, 古丽努尔, 阿说尔古: several syllables, none of them a surname.
    public static boolean isTranscribed(String text) {
        return text.length() > 2 && text.length() < 9 && text.chars().allMatch(c -> TRANSCRIBING.indexOf(c) >= 0);
    }

    public static boolean isSeldom(String character) {
        return SELDOM.contains(character);
    }

    public static boolean isCompound(String text) {
        return COMPOUND.contains(text);
    }

    /// 张王小明: the family names of both parents.
    public static boolean isDouble(String text) {
        return SINGLE.indexOf(text.charAt(0)) >= 0 && SINGLE.indexOf(text.charAt(1)) >= 0;
    }

    static Set<String> all() {
        Set<String> all = new TreeSet<>(COMPOUND);
        SINGLE.chars().forEach(c -> all.add(String.valueOf((char) c)));
        return Set.copyOf(all);
    }
}
