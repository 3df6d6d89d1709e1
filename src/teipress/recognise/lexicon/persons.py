"""Words of personal names: titles of courtesy, words of office, particles, surnames that stand first."""

#: Say nothing but that a person is named.
COURTESY = frozenset("mr mrs miss ms messrs cdes comrades dr prof professor sir dame herr frau fräulein monsieur mme mlle madame madam m señor senor señora "
                     "comrade com cde citizen hon honourable honorable rt right h.e excellency his her"
                     " genosse genossin towarzysz tow tovarishch tov tovarăș tovarășul soudruh súdruh elvtárs camarade camarada compañero compagno".split())  # fmt: skip

#: Short forms of offices and ranks.
LONG = {
    "amb": "ambassador", "min": "minister", "gen": "general", "lt": "lieutenant", "col": "colonel", "adm": "admiral",
    "maj": "major", "capt": "captain", "cdr": "commander", "sgt": "sergeant", "brig": "brigadier", "sec": "secretary",
    "sec'y": "secretary", "secy": "secretary", "pres": "president", "sen": "senator", "rep": "representative", "gov": "governor",
}  # fmt: skip

#: Of whom a title tells the sex: Mr. Nixon is not Mrs. Nixon.
FEMALE = frozenset("mrs miss ms dame lady frau fräulein mme mlle madame madam señora queen princess".split())
MALE = frozenset("mr sir lord herr monsieur señor king prince comrade".split()) - {"comrade"}

#: Titles that are surnames, too: Winston Lord, Mr. King.
HOMONYMS = frozenset(
    "lord king prince marshall judge dean pope bishop baron duke major chancellor speaker mayor father head".split()
)

#: Words inside the name of an office: what follows `of` or stands before a surname in `Minister of Foreign Affairs Bouteflika`.
OFFICE_WORDS = frozenset(
    """affairs foreign external internal interior home defense defence state war navy army air force forces treasury finance
    trade commerce industry agriculture labor labour health education marine police supply development economic economics
    social political military naval cultural press public information information international national security council
    board bureau department division section office desk staff mission embassy legation consulate delegation committee
    commission congress senate house chamber deputies representatives cabinet court parliament assembly party central
    first second third fourth principal permanent personal private special senior junior general chief joint executive
    parliamentary extraordinary plenipotentiary resident high attorney solicitor postmaster quartermaster comptroller
    advisor adviser assistant aide officer official counsel counselor counsellor secretary undersecretary president
    vice-president minister premier chairman director-general secretary-general governor-general commander commander-in-chief
    representative member members spokesman interpreter translator notetaker note-taker rapporteur manager administrator
    president-elect expert scientist economist historian editor correspondent journalist professor-emeritus leader
    america americas asia europe africa far-eastern east west north south eastern western northern southern near far middle central european asian african american
    atlantic pacific republic republics union kingdom people's peoples federal democratic socialist soviet communist workers
    nations united states exchequer seal treasury commonwealth dominion dominions colonial colonies relations policy planning
    plans operations intelligence research legal liaison protocol budget management personnel production resources
    science technology transport transportation communications works mines energy housing justice religion religions reconstruction""".split()
)  # fmt: skip

#: Head words of groups in a list of participants: `United States`, `State:`, `For Japan`, `USSR:`.
GROUPS = frozenset(
    """state defense treasury commerce agriculture justice interior labor transportation energy jcs cia nsc acda aid usia omb ostp
    fbi joint chiefs staff white house us u.s uk u.k ussr u.s.s.r un u.n eec ec nato prc roc rok dprk gdr frg drv gvn us/un
    our their american british side sides delegation officials others also present for the and of from on part participants apart absent
    office vice president's senate congress embassy""".split()
)  # fmt: skip

#: Bodies that people belong to: `Columbia University` in a list is no person.
BODIES = frozenset(
    """university college institute school academy corporation company co inc ltd bank agency association foundation laboratory
    ministry society league institution center centre group fund service services times post""".split()
)

#: Words of office that name a body, not a person.
INSTITUTIONS = frozenset(
    "department embassy legation ministry side government party delegation delegates representatives".split()
)

#: Small words inside a name.
PARTICLES = frozenset(
    "de del della di da dos das du van von der den ter ten la le al el bin ibn ben bint abu zu zur y af av ould".split()
)
SUFFIXES = frozenset(
    "jr sr i ii iii iv vi xii esq kcmg kcb kbe cbe obe mc mp mbe dso qc kc usa usn usaf usmc ret".split()
)

#: Surnames that stand before the given name in Chinese, Korean and Vietnamese, in several romanisations.
FAMILY_FIRST = frozenset(
    """ai an bai ban bao bi bian cai cao cen chai chang chao che chen cheng chi chiang chiao chin ching chiu chou chow chu chuang chung
    cui dai deng ding dong dou du duan fan fang fei feng fu gan gao ge geng gong gu guan guo han hao he ho hou hsi hsiao hsieh hsu
    hsueh hu hua huang huo ji jia jian jiang jiao jin jing kang keng ko kong ku kuan kung kuo lai lei li liang liao lin ling liu lo
    long lou lu luo lü ma mao mei meng mi mo mu nan ni nie ning ou ouyang pai pan pang pei peng pi ping po pu qi qian qiao qin qiu qu
    quan ren ruan sha shan shang shao shen sheng shi shu song su sun sung tai tan tang tao teng tian tien ting tong tsai tsao tseng
    tung wan wang wei wen weng wu xi xia xiang xiao xie xin xing xu xue yan yang yao ye yeh yen yi yin ying you yu yuan yue yun zeng
    zha zhai zhan zhang zhao zheng zhong zhou zhu zhuang zhuo zong zou
    ahn bae baek bak cha cho choe choi chon chong chun gim gwon hahm han heo ho hong hwang im jang jeon jeong jo jung kang kim ko ku
    kwak kwon lee lim mun myong nam no noh o oh paek pae paik pak park ri rhee ryu shin sim sin so son um woo yi yim yo yoo yu yun
    nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh truong ton van xuan""".split()
)  # fmt: skip

#: The same in Hungarian, known by the given name that follows.
HUNGARIAN_GIVEN = frozenset(
    "andrás béla ernő ferenc gyula györgy imre istván janos jános józsef kálmán károly lajos lászló mátyás mihály miklós pál péter rezső sándor zoltán".split()
)

#: In which somebody sits: `Politburo Member Zenon Kliszko`.
ORGANS = frozenset("politburo presidium secretariat cabinet council committee party".split())
