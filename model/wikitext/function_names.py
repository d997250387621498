"""The names that wikis of every language give to parser functions and variables.

As MediaWiki 1.39, ParserFunctions and Scribunto define them for their languages; `_` stands for a
space or for itself. Those of functions are in lower case, since letter case does not count in them.
"""

from __future__ import annotations

from collections.abc import Mapping

# Behind a `#`.
_HASH = {
    "#expr": """
        công_thức côngthức ekspresje espr esprime esprimo expressie hitung ifade ifoda islem
        işlem kif rikuchiy utr uttr uttrykk výraz вираз израз חשב רעכן اظہار تعبير حساب دەربڕین
        करण सूत्र ദ്യോതകം 式 表达式 表達式 计算式 수식
    """,
    "#if": """
        agar als as eger eğer ha jika kaptin když mar nếu om raha se si ȯ_bú ако если якщо תנאי
        ئەگەر اگر لو که इफ जर यदि എങ്കിൽ もし 如果 若 非空式 만약
    """,
    "#ifeq": """
        agarteng alsgelijk asgelieke asgelyk haegyenlő jikasama kaqllakaptin lauxsamvalorade
        laŭsamvalorade nếu_bằng nếubằng omlik omlika rahamitovy seeglas seekv seekvacio seeq
        seigual sek siigual акоисто рівні якщорівні גלייך שווה اگربرابر اگرمساوی ایربیر لومعادلة
        जरसम यदि_बराबर यदि_समान यदिसम സമമെങ്കിൽ もし等しい 匹配式 如果相等 相同式 若相等
        만약일치
    """,
    "#ifexpr": """
        agarifoda alsexpressie asekspresje asexpressie hakif ifadeyose jikahitung laŭevaluade
        nếu_công_thức nếucôngthức omutr omuttr omuttrykk rahamarina rikuchiykaptin seeksprimo
        seespr seesprimo seexpr siexpr акоизраз якщовираз אויברעכן חשב_תנאי ئەگەر_دەربڕین
        اگراظہار اگرحساب ایرحساب لوتعبير जरकरण यदि_सूत्र എക്സ്പ്രെഷനെങ്കിൽ もし式 若表达式
        若表達式 만약계산
    """,
    "#iferror": """
        agarxato alsfout asflater asfout hahibás jikasalah lauxerarade laŭerarade nếu_lỗi nếulỗi
        omfeil omfel pantasqakaptin rahadiso seeraras seerro seerrore sierreur sierror çınyose
        акогрешка еслиошибка якщопомилка תנאי_שגיאה ئەگەر_ھەڵە اگرخطا اگرنقص ایریالنیش لوخطأ
        जरत्रुटी यदि_त्रुटि പിഴവെങ്കിൽ もしエラー 如果錯誤 如果错误 错误式 만약오류
    """,
    "#ifexist": """
        agarbor alsbestaat asbesteet asbestiet halétezik jikaada kachkaptin kdyžexist
        lauxasignade laŭasignade nếu_tồn_tại nếutồntại omfinns omfinst rahamisy seekzistas
        seesiste seexiste siexiste акопостои якщоіснує עקזיסט קיים ئەگەر_ھەبوو اگرموجود ایراولسا
        لوموجود जरअसेल जरआहे यदि_मौजूद ഉണ്ടെങ്കിൽ もし存在 如有 存在式 若有 만약존재
    """,
    "#switch": """
        asegún byt degistir değiştir pilih rayek schakelen según selon skeakelje sxalte sxalti
        sxaltu tanlov växel wechsle winkuy ŝalte ŝalti ŝaltu вибірка переключатель префрли בחר
        קלייב تبديل منتقل گزینه گۆڕینەوە असलेतरसांग असेलतरसांग कळ बदलें सांगकळ स्वीच മാറ്റുക
        切り替え 双射式 多条件式 多选式 开关 轉換 转换 스위치
    """,
    "#time": """
        amzer datformu giờ heure idő lera pacha tempo termyn tid tied tiempo tiid tijd vaqt
        waktu zeman ógè čas време время хан זמן צייט زمان وخت وقت کات वेळ समय ਸਮੇ ସମୟ സമയം დრო
        时间 時間 시간
    """,
    "#timel": """
        giờ_địa_phương giờđịaphương heurel lokajxdatdonu lokaĵdatdonu pachal tempoo tidl tiedl
        tiempol tiidl tijdl waktu1 ógèl времел мвремя זמןמ צייטל تيمل زمان‌بلند وقت_لمبائی
        वेळस्था समय_स्थानीय 时间l 時間l 時間地方 현지시간
    """,
    "#rel2abs": """
        absolutvojdonu malrelativige relatiefnaarabsoluut relatiefnaorabseluut relenabs
        reltilabs релдоапс יחסי_למוחלט اضافی_تا_مطلق ريلتوآبس نسبی‌به‌مطلق संबंधित_से_पूर्ण
        सम्बन्धित_से_पूर्ण 参照から絶対 상대를절대로
    """,
    "#titleparts": """
        bagianjudul paginanaamdelen partesdotitulo partesdotítulo partiestitre patititolo
        titolpartdonu titteldelar насловделови חלק_בכותרת أجزاء_العنوان اجزاء_عنوان پاره‌عنوان
        टाइटलपार्ट्स शीर्षक_भाग शीर्षकखंड タイトル部分 标题组成部分 제목부분
    """,
    "#len": """
        comprimento délka hossz lengd long longdonu longitud longo lungo nbcar pese pesu suni
        số_chữ số_kí_tự số_ký_tự sốchữ sốkítự sốkýtự uzunlik ziman долж طول لمبائی لين लांबी
        നീളം 長さ 長度 长度 길이
    """,
    "#pos": """
        ejdonu lokdonu oʻrin pozíció tiyay vị_trí vịtrí поз пол بوس جا جگہ स्थशोध സ്ഥാനം 位置
        终端 위치
    """,
    "#rpos": """
        jpozíció lastejdonu lastlokdonu posr vị_trí_phải vịtríphải впол آربوس جار جگہ_واپس
        माग्चास्थशोध ആപേക്ഷികസ്ഥാനം 反终端 最後の位置 最近位置 오른위치
    """,
    "#sub": """
        bın chuỗi_con chuỗicon pf子 stxt subcxendonu subĉendonu зам تکه ذیلی متفرع उप ഉപം
        切り取り 截取 자르기
    """,
    "#count": """
        conto hesabk kontañ miqdor nb počet subcxennombru subĉennombru số telling zähle број
        сметај מספר צאל شمار شمېرل عدد मोज मोजा எண்ணிக்கை എണ്ണുക 回数 計算 计数 개수
    """,
    "#replace": """
        almashtirish anstatauxigi anstatauxigu anstataŭigi anstataŭigu byt_ut erlec'hiañ ersetze
        erstatt ersätt huknachay nahradit rantichay reemplazar remplacer sostituisci thay_thế
        thaythế vervangen vırnayen замена замени заміна хийцарна استبدال تبدیلی جایگزین नेबदल
        रिप्लेस മാറ്റിച്ചേർക്കുക 取代 替换 置き換え 교체 바꾸기
    """,
    "#explode": """
        disĉenigu explodera exploderen exploser phatmay separar разложи انتشار انفجار گسترش
        एकफोड വിസ്ഫോടനം 分割 炸开 爆炸 粉碎 분리
    """,
    "#urldecode": """
        decodeurl décoderurl giải_mã_url giảimãurl uri-malkodu uri解碼 url-malkodu urldecoderen
        urldekodiert urlдекод urlデコード url解码 بلاکوڈیوآرایل فك_مسار نشانی‌بی‌کد
        വിലാസഗൂഢീകരണമൊഴിവാക്കൽ 주소디코딩 ｕｒｌデコード
    """,
    "#invoke": """
        aanroepen aufrufen chamar galv gọi invocar invoque kjør køyr nunas pinta veynden
        викликати вызвать повикај استدعا استدعاء درخواست बुलाएँ बुलायें ഉണർത്തുക စၞောန်ထ္ၜး
        ဖော်ပြ 調動 调用 호출
    """,
    "#tag": """
        balisa balise belgi eitiqueta erweiterung eticheta etichetta etikedo etiket etiqueta
        kata_kunci label marcador marko merke oznaka tabella tagg takun thẻ unanchacha yorliq
        značka ετικέτα барчасб белгі демдек къаст къастам къасто метка мітка ознака тамга тег
        теґ тиэк тэг טאג תג תגית برچسب بەلگى وسم ٹیگ अङ्कनम् खूण खूणगाठ टैग वीजक ট্যাগ ଟାଗ ടാഗ്
        റ്റാഗ് ប្លាក タグ 标记 태그
    """,
    "#special": """
        arbennek arbennig arnaýı bağse dibar eri especial espezial istimewa kerfissíða kūikawā
        maxsus posebno sapaq speciaal speciala specijalno speciális speciální specjalna spesiaal
        spesial spesyal spezial speċjali spèciâl spécial taybet özel đặc_biệt λειτουργία
        аналлаах арнайы башка_тевень белхан вижа гӏуллакхан махсус посебно службена службени
        служебная спеціальна тускай цастәи սպասարկող באזונדער מיוחד ارنايى خاص ویژه ځانګړی
        ܕܝܠܢܝܐ विशेष विशेषः বিশেষ ବିଶେଷ சிறப்பு ప్రత్యేక പ്രത്യേകം විශේෂ სპეციალური ពិសេស 特別
        特殊 특수 특수기능
    """,
    "#language": """
        bahasa bhs di̇l gjuha iaith idioma jazyk jezik język keel kieli langue lenga lengoua
        lhengua limba lingua lingvo lingwa li̇san llengua luenga ngôn_ngữ ngônngữ nyelv olelo
        rimay shprooch sprache sproch sprooch språk taal tataramon til ti̇l tungumál yeth yezh
        ziman zivon ziwan ōlelo ʻōlelo γλωσσα абызшәа дыл език забон келесь мова мотт тел тыл
        тіл язык јазик ѩꙁꙑкъ լեզու՝ שפה שפראך تىل زبان لغة ٻولي ژبه ܠܫܢܐ भाषा ভাষা ഭാഷ ភាសា 言語
        語言 语言 언어 ＃言語：
    """,
    "#formatdate": """
        biçimtarih daotumopmaak dataformat dateformat datoformat datumformat datumopmaak
        datumsformat deméformati dátumformázás format_datuma format_de_dâta formatdata
        formatdatuma formateardata formatearfecha formateradatum formatodadata formatodata
        formatodefecha formattanggal formattarihi formátujdatum kuupäevavormindus
        punchawrikchakuy tarihbiçimi tarihformatı định_dạng_ngày địnhdạngngày күн-дьыл_формаата
        терахьибарам формат_датума форматдати форматдатум форматдатума форматдаты форматисана
        עיצוב_תאריך آرایش_تاریخ آرایش‌تاریخ تهيئة_التاريخ تهيئة_تاريخ تهيئه_التاريخ تهيئه_تاريخ
        صیغہ_تاریخ तिथि_रूप दिनांकनपद्धती তারিখ_বিন্যাস তারিখবিন্যাস ତାରିଖରପ୍ରକାର ദിനരേഖീകരണരീതി
        ദിവസരേഖീകരണരീതി 日付整形 日期格式化 格式化日期 날짜형식
    """,
}

# Before a colon; words of up to three letters are left out, as namespaces are called so too.
_COLON = {
    "formatnum": """
        arvuvormindus babetnayiş bi̇çi̇mnum fformatiorhif forang format_nombro formatangka
        formateranum formateratal formatnombre formatnr formatonumero formatonúmero formattal
        formatteernum formátujčíslo formázottszám muotoileluku numerickiformat numeričkiformat
        numformatteren oblikbroja phân_chia_số phânchiasố sanpi̇şi̇mi̇ számform számformázás
        yupayrikchakuy zahlenformat zueleformat μορφοποιησηαριθμου санпішімі
        терахьан_барамхlоттор фарматаваць_лік форматброј формати_рақам форматировать_число
        форматувати_число чыыһыланы_формааттаа ձեվել_թիվը עיצוב_מספר آرایش_عدد آرایش‌عدد
        سانپىشىمى صيغة_رقم صیغہ_عدد क्रमपद्धती प्रारूपसङ्ख्या रचनासंख्या संख्या_रूप
        নম্বর_বিন্যাস নম্বরবিন্যাস ദശാംശഘടന സംഖ്യാഘടന 数整形 格式化数字 수형식
    """,
    "lc": """
        chữ_hoa chữhoa hurufkecil kecil kisbetű kisbetűk kisbetűs ki̇şi̇äri̇ppen klein
        malmajuskle malá małe minus minuscula minusculas minuskle minús minúscula minúsculas
        petiôta_lètra uchuy πεζα бо_ҳарфҳои_хурд вишка_тештькесэ кегийчу_элпашца
        кыра_буукубаннан кішіәріппен маленькими_буквами малими_буквами малими_літерами
        малымі_літарамі нижній_регістр փոքրատառ՝ אותיות_קטנות صغير كىشىارىپپەن چھوٹے_حروف
        छोटे_अक्षर 小写 小文字 소문자
    """,
    "uc": """
        basäri̇ppen besar capit chữ_thường chữthường duże granta_lètra gross hatun hurufbesar
        maiuscula maiusculas maiúscula maiúsculas majus majuscula majuskle malminuskle mayus
        mayús nagybetű nagybetűk nagybetűs store velká wielkie κεφαλαια басәріппен
        бо_ҳарфҳои_калон большими_буквами великими_буквами великими_літерами верхній_регістр
        вялікімі_літарамі даккхийчу_элпашца пошк_тештькесэ улахан_буукубаннан մեծատառ՝
        אותיות_גדולות باسارىپپەن بڑے_حروف كبير बड़े_अक्षर 大写 大文字 대문자
    """,
    "lcfirst": """
        awalkecil chữ_đầu_hoa chữđầuhoa esivt ibdakż initial_klein initminus khi̇lk kiskezdő
        kiskezdőbetű ki̇şi̇äri̇ppen1 kleerste lbförst lcprvi lfyrst lførst malmajuskleunua
        minusculaprima minuskleunua msprvo odmałej premiére_petiôta_lètra primeiraminuscula
        primeiraminúscula primerominus primerominus; primerominús prvnímalé uchuynawpaq
        uchuyñawpaq zmałej πρωτοπεζο бастакы_буукуба_кыра васенце_тештькесь_вишкине кішіәріппен1
        лцпрви мала_перша_літера мбпърва нр_перша первая_буква_маленькая перша_буква_мала
        перша_літера_мала першая_літара_малая првомб хьалхар_элп_жима ҳарфи_аввал_хурд
        փոքրատառ_սկզբնատառ՝ אות_ראשונה_קטנה ابتدا_کوچک ابتداکوچک عنوان_كبير كىشىارىپپەن1
        چھوٹے_حروف_سے_شروع छोटे_अक्षर_से_शुरू 先頭小文字 小写首字 첫소문자
    """,
    "ucfirst": """
        awalbesar basäri̇ppen1 bhi̇lk chữ_đầu_thường chữđầuthường esist gleerste hatunnawpaq
        hatunñawpaq hleerste ibdakk initcapit initial_gross initmajus majusculaprima
        majuskleunua malminuskleunua nagykezdő nagykezdőbetű oddużej odwielkiej
        premiére_granta_lètra primeiramaiuscula primeiramaiúscula primeromayus primeromayus;
        primeromayús prvnívelké sbförst sfyrst sførst ucprvi vsprvo zdużej zwielkiej
        πρωτοκεφαλαιο бастакы_буукуба_улахан басәріппен1 васенце_тештькесь_покш
        велика_перша_літера вр_перша гбпърва первая_буква_большая перша_буква_велика
        перша_літера_велика першая_літара_вялікая првогб уцпрви хьалхар_элп_доккха
        ҳарфи_аввал_калон մեծատառ_սկզբնատառ՝ אות_ראשונה_גדולה ابتدا_بزرگ ابتدابزرگ باسارىپپەن1
        بڑے_حروف_سے_شروع عنوان_صغير बड़े_अक्षर_से_शुरू 先頭大文字 大写首字 첫대문자
    """,
    "plural": """
        achka dakol fleirtal flertall fltala jamak köpşe köpşetüri̇ liester lluosog meervoud
        mnoga mnozina množina monikko pirrjimar plurala plurale pluriel plurál plurâl shumës
        số_nhiều sốnhiều többesszám zafen äilugu çoğul πληθυντικος дукхаллин_терахь көпше
        көпшетүрі ламоньчисла мн_число множественное_число множина множны_лік шакли_ҷамъ
        элбэх_ахсаан հոգնակի՝ מערצאל רבים كوپشە كوپشەتۇرى अनेकवचन बहुवचन बहुवचनम् वचन বহুবচন
        ବହୁବଚନ பன்மை ബഹുവചനം ពហុវចនៈ 复数 複数 複数： 복수 복수형
    """,
    "grammar": """
        di̇lbi̇lgi̇si̇ gramadach gramadeg gramasek gramatica gramatika gramatiko gramer
        grammaire grammatica grammatik grammatika grammatikk gramática gramère málfræði ngữ_pháp
        ngữpháp nyelvtan odmiana pilinaolelo pilinaōlelo pilinaʻōlelo rêziman. septi̇gi̇ septi̇k
        simikamachiy sklon skloňuj taivutus tasa tatabahasa yezhadur γραμματικη відмінок
        граматика граматыка дожар падеж септігі септік тасриф түһүк հոլով՛ גראמאטיק דקדוק
        دستور_زبان دستور_زبون دستور_زوون دستورزبان سەپتىك سەپتىگى قواعد قواعد_اللغة وياڪرڻ ګرامر
        ܬܘܪܨ_ܡܡܠܠܐ व्याकरण व्याकरणम् ব্যাকরণ ବ୍ୟାକରଣ വ്യാകരണം វេយ្យាករណ៍ 文法 语法 문법
    """,
    "gender": """
        ci̇nsi̇yet genere genero genre genro geschlecht geslacht geslachte geslag giống gjinia
        género gênero jantina jener jins keka kjønn lice pohlaví płeć qariwarmi qhariwarmi sekso
        sess sexo spol sugu sukupuoli zayend. φυλο аҥардам ву_йу лице стать сыме ҷинс מגדר جنسیت
        ܓܢܣܐ लिंग লিঙ্গ ଲିଙ୍ଗ ലിംഗം 性 性別 性別： 性别 성별
    """,
    "int": """
        eçke hlášení inmh i̇nt i̇şki̇ nachricht willay εσωτ внутр вътр дарун чуьра эчке ішкі
        ներք՝ הודעה ترجمه عالمی محتوى ىشكى इन्ट विश्व സമ്പർക്കം インタ インターフェイス
        インターフェイス： インターフェース インターフェース： インタ： 界面 인터페이스
    """,
    "padleft": """
        borratgeesquèrra borrâjo_a_gôche bourragegauche bourregauche dolewej dolsol füllenlinks
        isikiri jastuklijevo linksopvullen padichuq padlluqi padwala padxellug poravnaj_ulevo
        poravnajulevo postavalijevo razmaklijevo rellenarizq rellenarizquierda separacioesquerra
        separacióesquerra soliğis solğaiğis zarovnatvlevo çepi̇pirk αριστεροπαραγεμισμα
        аз_тарафи_чап заповнити_ліворуч заполнить_слева йуза_харце поравнај_лево поравнајлево
        поставилево солығыс солғаығыс хаҥастан_толор լրացնել_ձախից ריפוד_משמאל بائیں_جوڑیں
        باد_يسار سولعاىعىس سولىعىس لبه_چپ لبه‌چپ डावाभरीव बाएँ_जोड़ें बायें_जोड़ें भरीवडावा
        ବାଆଁପ୍ୟାଡ଼ ഇടത്ത്നിറക്കുക 左填充 補充左 대체왼쪽
    """,
    "padright": """
        borratgedrecha borrâjo_a_drêta bourragedroite bourredroite dolsağ doprawej füllenrechts
        isikanan jastukdesno oñiğis oñğaiğis padalliq padlemin padpaña padtoo poravnaj_udesno
        poravnajudesno postavadesno razmakdesno raşti̇pirk rechtsopvullen rellenarder
        rellenarderecha separaciodreta separaciódreta zarovnatvpravo δεξιπαραγεμισμα
        аз_тарафи_рост заповнити_праворуч заполнить_справа йуза_бакъе оңығыс оңғаығыс
        поравнај_десно поравнајдесно поставидесно уҥаттан_толор լրացնել_աջից ריפוד_מימין
        باد_يمين دائیں_جوڑیں لبه_راست لبه‌راست وڭعاىعىس وڭىعىس उजवाभरीव दाएँ_जोड़ें दायें_जोड़ें
        भरीवउजवा ଡାହାଣପ୍ୟାଡ଼ വലത്ത്നിറക്കുക 右填充 補充右 대체오른쪽
    """,
    "urlencode": """
        codeerurl codificar codificareurl codificarurl codificaurl dekodirajadresu encodeurl
        encòdaurl enkódovaturl jaýdimuqamdaw kodeurl kodiranje_adrese kodiranjeadrese kodu
        mã_hoá_url mã_hóa_url mãhoáurl mãhóaurl url-llawichay url_encodâ urlcoderen urlenkodiert
        urlkoderen urlkodiranje urlkodiċi urlkodlama urlkódolva urlllawichay urlエンコード
        url编码 κωδικοποιησηurl жайдымұқамдау закодированный_адрес закодована_адреса
        ишарйина_меттиг кодирање_адресе кодирањеадресе куодтаммыт_аадырыс суроғаи_рамз
        шифрирајurl մշակված_հասցե՛ נתיב_מקודד جايدىمۇقامداۋ ربط_کوڈ كود_المسار کدنشانی
        यू_आर_एल_कोड संकेतस्थलीआंग्ल्संकेत വിലാസഗൂഢീകരണം 주소인코딩 ｕｒｌエンコード：
    """,
    "anchorencode": """
        ancro_encodâ ankercoderen ankerenkodiert ankerkoderen ankrakodiċi codeeranker
        codificaancora codificareancora codificaâncora encodeancre encòdaancòra enkódovatnadpis
        horgonykódolva jäki̇rdi̇muqamdaw kodejangkar kodiranje_veze kodiranjeveze kojang
        mã_hoá_neo mã_hóa_neo mãhoáneo mãhóaneo sidrokodiranje sprungmarkeenkodiert
        watanallawichay çengelkodlama κωδικοποιησηαγκυρας жәкірдімұқамдау ишарйар_меттиган
        кодирање_везе кодирањевезе кодировать_метку кодувати_мітку рамзкунии_барчасб
        тиэги_куодтаа шифрирајкотва עוגן_מקודד اینکر_کوڈ جاكىردىمۇقامداۋ كود_الأنكور کدلنگر
        ऐंकर_कोड नांगरआंग्लसंकेत アンカー用エンコード 锚编码 책갈피인코딩
    """,
    "fullurl": """
        cela_adresa celaadresa fullturl greheme heleurl huntaurl koguurl pełnyurl plenaligilo
        plenlig plnéurl puniurl punurl purə_unvon tamurl teljesurl todongurl toliqjaý toliqjaýi
        tutattt täuz'url täysiosoite url_complèta url_đủ urlcomplet urlcompleta urlcomplete
        urlcompleto urleplotë urlklok urllengkap urlleun urlllawn urlrehetra urlsħiħa urlđủ
        urlពេញ volledigeurl vollständige_url volurl πληρεσurl майарра_меттиг повна_адреса
        полнаurl полный_адрес поўны_адрас пунурл пълен_адрес суроғаи_пурра толору_аадырыс
        толықжай толықжайы цела_адреса целаадреса լրիվ_հասցեն՝ כתובת_מלאה פֿולער_נאמען تولىقجاي
        تولىقجايى عنوان_كامل مکمل_ربط مڪمليوآريل نشانی_کامل نشانی‌کامل पूर्ण_यू_आर_एल
        संपूर्णसंस्थळ പൂർണ്ണവിലാസം フルurl フルｕｒｌ： 完全なurl 完全なｕｒｌ： 完整url
        전체주소
    """,
    "localurl": """
        bumi̇nə_unvon helyiurl jergi̇li̇kti̇jaý kayllaurl kohalikurl lokale_url lokaleurl
        lokalgre lokallenke lokallenkje lokalna_adresa lokalnaadresa lokalniurl lokalurl lokattt
        mjesniurl místníurl paikallinenosoite steedurl urinliurl url_locala url_địa_phương
        urllocal urllocala urllocale urllokal urllokale urllokali urláitiúil urlđịaphương
        yerelurl τοπικοurl жергіліктіжай локаленадрес локална_адреса локалнаадреса
        локальна_адреса локальный_адрес лякальны_адрас олохтоох_аадырыс суроғаи_локалӣ
        хӏоттаелла_меттиг տեղական_հասցեն՝ כתובת_יחסית جەرگىلىكتىجاي مسار_محلى مسار_محلي
        مقامييوآريل مقامی_ربط نشانی نشونی स्थानिकसंकेतस्थळ स्थानिकस्थळ स्थानीय_यू_आर_एल
        স্থানীয়_ইউআরএল স্থানীয়ইউআরএল ലോക്കൽയുആർഎൽ ローカルurl ローカルｕｒｌ： 本地url
        지역주소
    """,
    "filepath": """
        alawaihona bestaandspad bestandspad caleafisierului cami camin caminhodoarquivo
        caminofexeiro camí cestaksouboru cestaksúboru chemin chemin_d_accès dateipfad
        destinazzjonital-fajl dosiero-voro dosiervojo dosya_yolu dosyayolu elérésiút failitee
        faýlmekeni̇ filedalan filsti filstig filsökväg hynsanfolen lober lokasiberkas lêerpad
        putanja_datoteke putanjadatoteke putanjadodatoteke rayadosya rutaarchivo rutadearchivo
        rutarchivo stazadatoteke tiedostopolku willaniqinan willañiqiñan đường_dẫn_tập_tin
        đườngdẫntậptin ścieżkapliku διαδρομηαρχειου билэ_суола масири_парванда податотечнапатека
        путања_датотеке путањадатотеке путь_к_файлу файлан_тӏе_некъ файланьки файлмекені
        шлях_да_файла шлях_до_файлу טעקעשטעג נתיב_לקובץ راہ_فائل فائيلڏس فايلمەكەنى مسار_الملف
        مسیر_پرونده مسیرپرونده फ़ाइल_पथ संचिकापथ संचिकामार्ग सञ्चिकापथः ফাইলের_পথ ফাইলেরপথ
        ଫାଇଲରାହା പ്രമാണപഥം ផ្លូវនៃឯកសារ ファイルパス ファイルパス： 文件路径 그림경로 파일경로
    """,
}

# Alone, in capitals; short words are left out, as templates are called so too.
_VARIABLES = {
    "PAGENAME": """
        AINMANLGH ANARAMPEJY ANARANAPEJY ANVPAJENN BETATAWI BLADSYNAAM BİTİSEME EMRIFAQES
        ENWTUDALEN HANOWANFOLEN IMESTRANICE IME_STRANICE INOAAOAO INOAʻAOʻAO ISEMTAL-PAĠNA
        LEHEKÜLJENIMI NAMAHALAMAN NAMALAMAN NAMEYPELA NAMMAN NAZWASTRONY NGARANKANPAHINA
        NOMBREDEPAGINA NOMBREDEPÁGINA NOMDELAPLANA NOMEDAPAGINA NOMEDAPÁGINA NOMEDAPÁXINA
        NOMPAGE NOMPAGINA NOMPÀGINA NOM_DE_LA_PÂGE NUMEPAGINA NÁZEVSTRANY NÁZOVSTRÁNKY OLDALNEVE
        ORRIALDEIZEN PAGINANAAM PAGXNOMO PAGXONOMO PANQASUTI PAPIRANEN PAĜNOMO PAĜONOMO
        SAHIFANOMI SAYFAADI SEITENNAME SIDENAMN SIDENAVN SIDNAMN SIETNAAM SIVUNIMI STRANICA
        SÍÐUNAFN SƏHİFƏ_NOM TITOLOPAGINA TÊNTRANG TÊN_TRANG ZIEDNAAM ΟΝΟΜΑΣΕΛΙΔΑΣ АГӀОН_ЦӀЕ
        АРЫННЫҢАДЫ БЕТАТАУЫ БИТ_ИСЕМЕ ИМЕ_СТРАНИЦЕ ИМЕСТРАНИЦЕ ЛОПАЛЕМ НАЗВА_СТАРОНКІ
        НАЗВА_СТОРІНКИ НАЗВАНИЕ_СТРАНИЦЫ НОМИ_САҲИФА СИРЭЙ_ААТА СТРАНИЦА ФАРСЫНОМ ԷՋԻ_ԱՆՈՒՆԸ
        בלאטנאמען שם_הדף اسم_الصفحة اسم_الصفحه بەتاتاۋى دمخ_نوم صفحه‌نین_آدی صفحيجوعنوان
        نام_صفحه نام_صفحہ نام‌صفحه ܫܡܐ_ܕܦܐܬܐ पृष्ठ_नाम पृष्ठनाम लेखनाव পাতার_নাম পাতারনাম
        পৃষ্ঠার_নাম পৃষ্ঠারনাম ପୃଷ୍ଠା_ନାଆଁ పేజీపేరు താളിന്റെപേര്‌ පිටුනාමය ឈ្មោះទំព័រ
    """,
    "FULLPAGENAME": """
        ANARAMPEJYFENO ANARANAPEJYFENO ANVPAJENNKLOK ARTICLESPACE EMRIIPLOTËIFAQES
        ENWLLAWNTUDALEN FULLTSIDENAMN FULLTSIDENAVN FULLTSÍÐUNF HANOWLEUNANFOLEN HELASIDNAMNET
        HELEZIEDNAAM HUNTAPANQASUTI ISEMSĦIĦTAL-PAĠNA KOGULEHEKÜLJENIMI KOKOSIVUNIMI
        LAPTELJESNEVE NAMAHALAMANLENGKAP NAMALAMANPENUH NAMALENGKAPHALAMAN NAMEYPERERPÉRO
        NAMMANKAP NOMBRECOMPLETODEPAGINA NOMBRECOMPLETODEPÁGINA NOMBREDEHOJACOMPLETA
        NOMBREDEPAGINACOMPLETA NOMBREDEPAGINAENTERA NOMBREDEPÁGINACOMPLETA NOMBREDEPÁGINAENTERA
        NOMECOMPLETODAPAGINA NOMECOMPLETODAPÁGINA NOMECOMPLETODAPÁXINA NOMPAGECOMPLET
        NOMPAGINACOMPLET NOM_COMPLÈT_DE_LA_PÂGE NUMEPAGINACOMPLET PELNANAZWASTRONY
        PLNÝNÁZEVSTRANY PLNÝNÁZOVSTRÁNKY PUNOIMESTRANE PUNOIMESTRANICE PUNO_IME_STRANE
        PUNO_IME_STRANICE SƏHİFƏ_PURƏ_NOM TAMSAYFAADI TODONGNGARANKANPAHINA TOLIQBETATAWI
        TUTAPAGXNOMO TUTAPAGXONOMO TUTAPAĜNOMO TUTAPAĜONOMO TÊNTRANGĐỦ TÊN_TRANG_ĐỦ
        VOLBLADSYNAAM VOLLEDIGEPAGINANAAM VOLLER_SEITENNAME ÁHÀNÍLÉNKÈIHÜ ΠΛΗΡΕΣΟΝΟΜΑΣΕΛΙΔΑΣ
        ЛОПАЛЕМКУВАКАСТО НОМИ_ПУРРАИ_САҲИФА ПОЎНАЯ_НАЗВА_СТАРОНКІ ПОВНА_НАЗВА_СТОРІНКИ
        ПОЛНОЕ_НАЗВАНИЕ_СТРАНИЦЫ ПУНО_ИМЕ_СТРАНЕ ПУНО_ИМЕ_СТРАНИЦЕ ПУНОИМЕСТРАНЕ ПУНОИМЕСТРАНИЦЕ
        ПЪЛНОИМЕ_СТРАНИЦА СИРЭЙ_ТОЛОРУ_ААТА ТОЛЫҚБЕТАТАУЫ ЦЕЛОСНОИМЕНАСТРАНИЦА ЮЬЗЗИНА_АГӀОН_ЦӀЕ
        ԷՋԻ_ԼՐԻՎ_ԱՆՎԱՆՈՒՄԸ פולבלאטנאמען שם_הדף_המלא اسم_الصفحة_الكامل اسم_صفحة_كامل اسم_كامل
        تولىقبەتاتاۋى دمخ_بشپړنوم صحفيجوپورونالو صفحہ_کا_مکمل_نام مکمل_نام نام_کامل_صفحه
        نام‌کامل‌صفحه पूर्ण_पृष्ठ_नाम पूर्णपृष्ठनाम पूर्णलेखनाव পূর্ণ_পাতার_নাম
        পূর্ণ_পৃষ্ঠার_নাম পূর্ণপাতারনাম পূর্ণপৃষ্ঠারনাম সম্পূর্ণ_পাতার_নাম সম্পূর্ণ_পৃষ্ঠার_নাম
        সম্পূর্ণপাতারনাম সম্পূর্ণপৃষ্ঠারনাম താളിന്റെമുഴുവൻപേര്‌ ឈ្មោះទំព័រពេញ フルページ名
        完全なページ名 完全な記事名 完整页面名称 전체문서이름
    """,
    "BASEPAGENAME": """
        ALAPLAPNEVE ANARAMPOTOPEJY ANARANAFOTOPEJY BAOSISPAGINANAAM BASISPAGINANAAM
        BAZOWANAZWASTRONY EMRIIFAQESBAZË GRUNDSIDNAMN GRUNNSIDENAVN HOVUDSIDENAMN
        IMEBAZNESTRANICE IMEOSNOVE IMEOSNOVNESTRANICE IME_OSNOVE ISEMBAŻIKUTAL-PAĠNA
        KANTASIVUNIMI NAMADASARHALAMAN NAMAHALAMANDASAR NAMEYESASPERER NAMMANSAR NEGİZGİBETATAWI
        NIMERUUMITANIMI NOMBASADEPAGINA NOMBASEDEPAGE NOMBREDEPAGINABASE NOMBREDEPÁGINABASE
        NOMEDAPAGINABASE NOMEDAPÁGINABASE NOMEDAPÁXINABASE NOM_DE_LA_PÂGE_DE_BÂSA
        NUMEDEBAZAPAGINA NÁZEVNADSTRANY NÁZOVZÁKLADNEJSTRÁNKY OBERSEITE PATRAPAGXNOMO
        PATRAPAGXONOMO PATRAPAĜNOMO PATRAPAĜONOMO SƏHİFƏ_NOMİ_ƏSOS TIKSIPANQASUTI TÊNTRANGGỐC
        TÊN_TRANG_GỐC ÜSTSAYFAADI ΒΑΣΗΟΝΟΜΑΤΟΣΣΕΛΙΔΑΣ АГӀОН_ЦӀЕРА_БУХ АСОСИИ_НОМИ_САҲИФА
        ИМЕ_ОСНОВЕ ИМЕОСНОВЕ НАЗВА_БАЗАВАЙ_СТАРОНКІ НЕГІЗГІБЕТАТАУЫ ОСНОВА_НАЗВАНИЯ_СТРАНИЦЫ
        ОСНОВА_НАЗВИ_ПІДСТОРІНКИ ОСНОВНАСТРАНИЦА СИРЭЙ_ААТЫН_ТӨРДӨ ՀԻՄՆԱԿԱՆ_ԷՋԻ_ԱՆՎԱՆՈՒՄԸ
        שם_דף_הבסיס اسم_الصفحة_الأساسي اسم_الصفحه_الأساسى نام_بنیادی_صفحہ نام_صفحه_مبنا
        نام‌صفحه‌مبنا نەگىزگىبەتاتاۋى आधारपृष्ठनाम तल_पृष्ठ_नाम मूळपाननाव ভিত্তি_পাতার_নাম
        ভিত্তি_পৃষ্ঠার_নাম ভিত্তিপাতারনাম അടിസ്ഥാനതാളിന്റെപേര്‌ 基础页面名称 상위문서이름
    """,
    "SUBPAGENAME": """
        ALAMLEHEKÜLJENIMI ALASIVUNIMI ALLAPNEVE ALTSAYFAADI ANARANAZANAPEJY ANARANJANAPEJY
        ANVISPAJENN ASTIÑĞIBETATAWI BETŞEATAWI BINRÛPEL DEELPAGINANAAM DEELZIEDNAAM
        EMRIINËNFAQES ENWISDUDALEN IMEPODSTRANE IMEPODSTRANICE IME_PODSTRANE IME_PODSTRANICE
        ISEMTAS-SOTTOPAĠNA JİNTONƏDƏ_SƏHİFƏ_NOM NAMASUBHALAMAN NAMAUPAHALAMAN NAMEYBINPERER
        NAMUMAN NAZWAPODSTRONY NOMBREDEHOJICA NOMBREDESUBPAGINA NOMBREDESUBPÁGINA
        NOMEDASUBPAGINA NOMEDASUBPÁGINA NOMEDASUBPÁXINA NOMESOTTOPAGINA NOMSOSPAGINA NOMSOUSPAGE
        NOM_DE_LA_SOT_PÂGE NUMESUBPAGINA NÁZEVPODSTRANY NÁZOVPODSTRÁNKY SUBPAGXNOMO SUBPAGXONOMO
        SUBPAĜNOMO SUBPAĜONOMO TÊNTRANGPHỤ TÊN_TRANG_PHỤ UNDERSIDENAMN UNDERSIDENAVN
        UNDERSIDNAMN UNTERSEITE URINPANQASUTI ΟΝΟΜΑΥΠΟΣΕΛΙΔΑΣ АГӀОН_КӀЕЛАРА_ЦӀЕ АСТЫҢҒЫБЕТАТАУЫ
        БЕТШЕАТАУЫ ИМЕ_ПОДСТРАНЕ ИМЕ_ПОДСТРАНИЦА ИМЕ_ПОДСТРАНИЦЕ ИМЕПОДСТРАНЕ ИМЕПОДСТРАНИЦЕ
        ИҺИНЭЭҔИ_СИРЭЙ_ААТА НАЗВА_ПІДСТОРІНКИ НАЗВА_ПАДСТАРОНКІ НАЗВАНИЕ_ПОДСТРАНИЦЫ
        НОМИ_ЗЕРГУРӮҲ ПОТСТРАНИЦА ԵՆԹԱԷՋԻ_ԱՆՎԱՆՈՒՄԸ אונטערבלאטנאמען שם_דף_המשנה استىڭعىبەتاتاۋى
        اسم_الصفحة_الفرعي اسم_الصفحه_الفرعي بەتشەاتاۋى نام_ذیلی_صفحہ نام_زیرصفحه نام‌زیرصفحه
        उपपाननाव उपपृष्ठ_नाम उपपृष्ठनाम উপপাতার_নাম উপপাতারনাম উপপৃষ্ঠার_নাম উপপৃষ্ঠারনাম
        അനുബന്ധതാളിന്റെപേര്‌ ឈ្មោះទំព័ររង サブページ名 下位ページ名 하위문서이름
    """,
    "ROOTPAGENAME": """
        JUURLEHEKÜLJENIMI NAMEYRÉÇERDAPERER NOMBREDEPAGINARAIZ NOMBREDEPÁGINARAÍZ
        NOMEDAPÁXINARAÍZ NOMPAGERACINE NÁZEVKOŘENOVÉSTRANY ROOTPAGINANAAM ROOTZIEDNAAM
        STAMMSEITE جدر_اسم_الصفحه جذر_اسم_الصفحة نام_اصل_صفحہ نام_صفحه_ریشه मूल_पृष्ठ_नाम
        মূল_পাতার_নাম মূল_পৃষ্ঠার_নাম মূলপাতারনাম മൂലതാളിന്റെപേര് ルートページ名 최상위문서이름
    """,
    "NAMESPACE": """
        ADALANI AINMSPÁS ANARANASEHATRA ANARANTSEHATRA CANAME DOMINIO DOMÍNIO ESAOUENNANV
        ESPACENOMMAGE ESPACINOMENATGE ESPACIODENOMBRE ESPACIODENOMBRES ESPACONOMINAL
        ESPAZODENOMES ESPAÇONOMINAL ESİMAYASI HAPËSIRA IMENSKIPROSTOR IMENSKI_PROSTOR
        JMENNÝPROSTOR KHÔNGGIANTÊN KHÔNG_GIAN_TÊN LEWAINOA MENNÝPRIESTOR NAAMRUIMTE NAAMRUUM
        NAAMRUUMTE NAAMSPASIE NAFNSVÆÐI NAMENSRAUM NAMNEROM NAMNRYMD NAVNEROM NAZWAPRZESTRZENI
        NENPREKI NGARANESPASYO NIMERUUM NIMIAVARUUS NOMFAZO NOMON_MƏKON NOMSPACO NÉVTERE
        RUANGNAMA SPATIUDENUME SPAZJUTAL-ISEM SUTIKITI ÈSPÂÇO_DE_NOMS İSEMARA İSİMALANI ΠΕΡΙΟΧΗ
        ААТ_ДАЛА АТТАРДЕЛГЕМИ ЕСІМАЯСЫ ИМЕННОПРОСТРАНСТВО ИМЕНСКИ_ПРОСТОР ИМЕНСКИПРОСТОР
        ИМЕПРОСТОР ИСЕМНӘР_МӘЙДАНЫ ЛЕМПОТМО ПРАСТОРА_НАЗВАЎ ПРОСТІР_НАЗВ ПРОСТРАНСТВО_ИМЁН
        ФАЗОИ_НОМ ЦӀЕРИЙН_АНА ԱՆՎԱՆԱՏԱՐԱԾՔ מרחב_השם נאמענטייל فضای_نام فضای‌نام نام_فضا
        نانئپولار نوم_تشيال ەسىماياسى नामविश्व नामस्थान नामस्थानम् নামস্থান ନେମସ୍ପେସ നാമമേഖല
        නාමඅවකාශය លំហឈ្មោះ
    """,
    "SITENAME": """
        AINMANTSUÍMH ANVLEC'HIENN EMRIISAJTIT EMRIISITIT HANOWANWIASVA IMEPROJEKTA IMESAJTA
        IMESTRANI INOAKAHUA ISEMTAS-SIT KOHANIMI NAMASITUS NAMATAPAK NAMEYSİTA NAMSIT
        NAVÊ_PROJEYÊ NETTSTADNAMN NOMBREDELSITIO NOMBREDESITIO NOMEDOSITE NOMEDOSITIO
        NOMEDOSÍTIO NOMESITO NOMSIT NOMSITE NOMSITE_NOMSITI NOM_DU_SETO NUMESITE NUMSIT
        NÁZEVWEBU NÁZOVLOKALITY PROJEKT PROJEKTNAME RETEJNOMO RETPAGXNOMO RETPAĜNOMO SAITANNIMI
        SAJTNAMN SAYTİ_NOM SITENAAM SITENAMN SIVUSTONIMI STEEDNAAM SÄXİFÄİSEME SİTEADI TIYAYSUTI
        TORAPATAWI TTT-NOMO TÊNMẠNG TÊN_MẠNG WEBSTEENAAM WERFNAAM WIKINEVE ΙΣΤΟΧΩΡΟΣ
        ИМЕНАМРЕЖНОМЕСТО ИМЕНАСАЙТА ИМЕСАЈТА НАЗВА_САЙТУ НАЗВАНИЕ_САЙТА НОМИ_САЙТ НОМИ_СОМОНА
        САЙТЛЕМ САЙТЛӰМ САЙТТЫҢАДЫ СИТИМ-СИР_ААТА СӘХИФӘ_ИСЕМЕ ТОРАПАТАУЫ ԿԱՅՔԻ_ԱՆՈՒՆԸ שם_האתר
        اسم_الموقع اسم_موقع توراپاتاۋى دوېبځي_نوم سائٹ_نام سرزميننالو نام_سائٹ نام_موقع
        نام_وبگاه نام‌وبگاه संकेतस्थळनाव साइट_नाम स्थलनाम स्थाननाम সাইটের_নাম সাইটেরনাম
        സൈറ്റിന്റെപേര് ឈ្មោះគេហទំព័រ ឈ្មោះវិបសាយ サイトネーム
    """,
    "CURRENTYEAR": """
        AKTJOHR AKTUALNYROK AKTUÁLNYROK AKTUÁLNÍROK ANNADAACTUALA ANNADACORRENTA ANNEEACTUELLE
        ANNOATTUALE ANNOCORRENTE ANOACTUAL ANOATUAL ANULCURENT ANYACTUAL AN_D_ORA AÑOACTUAL
        AÑO_ACTUAL AĞIMDAĞIJIL AĞIMDAĞI_YIL BLIAINLÁITHREACH BLWYDDYNGYFREDOL DABARTINIAIMETAI
        DISIYARI DITJAOR ESƏTNƏ_SOR FLWYDDYNCYFOES GÜNCELYIL HETKEAASTA HUIDIGEJAAR HUIDIGJAAR
        JETZIGES_JAHR JORIYYIL KEIAMAKAHIKI KULUVAVUOSI KUNANWATA KĒIAMAKAHIKI MEVCUTYIL
        NGWAGA_BJALE NUNAJARO NUVARANDEÅR NÅVÆRENDEÅR NĂMNÀY NĂM_NÀY ORAINGOURTE SENAKURRENTI
        SERRENEWKİ SIVJET TAHUNKINI TAHUNSEMASA TAONNGONYAN TEKUĆAGODINA TEKUĆA_GODINA
        TRENUTAČNAGODINA TRENUTNAGODINA ΤΡΕΧΟΝΕΤΟΣ АГЫМДАГЫ_ЕЛ АМГЫЧЫЛ АҒЫМДАҒЫЖЫЛ БУ_СЫЛ
        БЯГУЧЫ_ГОД КАРАРА_ШО МОЛИЦЯИЕ ПОТОЧНИЙ_РІК СОЛИ_КУНУНӢ ТЕКОВНАГОДИНА ТЕКУЋА_ГОДИНА
        ТЕКУЋАГОДИНА ТЕКУЩАГОДИНА ТЕКУЩИЙ_ГОД ТРЕНУТНАГОДИНА ԸՆԹԱՑԻՔ_ՏԱՐԻՆ לויפֿיקע_יאָר
        שנה_נוכחית اعىمداعىجىل سال_کنونی سال‌کنونی عام_حالى عام_حالي موجودہ_سال अद्यवर्ष
        वर्तमान_वर्ष वर्तमानवर्षम् सद्यवर्ष सद्योवर्षम् চলতি_বছর চলতিবছর বর্তমান_বছর বর্তমানবছর
        ଏବେକାର_ବର୍ଷ වත්මන්වසර ឆ្នាំនេះ
    """,
}


def _by_word(names: Mapping[str, str], mark: str = "") -> dict[str, str]:
    found = {mark + word: name for name, words in names.items() for word in words.split()}
    return found | {word.replace("_", " "): name for word, name in found.items()}


HASH_FUNCTIONS: Mapping[str, str] = _by_word(_HASH, "#")
"""From the word of a wiki, `#` and all, to the English one, such as `#if`."""

COLON_FUNCTIONS: Mapping[str, str] = _by_word(_COLON)
"""From the word of a wiki to the English one, such as `formatnum`."""

LOCAL_VARIABLES: Mapping[str, str] = _by_word(_VARIABLES)
"""From the word of a wiki to the English one, such as `PAGENAME`."""
