"""The words that make `{{word}}` or `{{word: …}}` a variable or parser function, not a template.

As MediaWiki 1.39 has them in every wiki; those that extensions add begin with `#`.
A `_` in them stands for itself or for a space.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Without a colon; letter case counts.
VARIABLES = _words(
    """
    ! = ARTICLEPAGENAME ARTICLEPAGENAMEE ARTICLESPACE ARTICLESPACEE BASEPAGENAME
    BASEPAGENAMEE CASCADINGSOURCES CONTENTLANG CONTENTLANGUAGE CURRENTDAY CURRENTDAY2 CURRENTDAYNAME
    CURRENTDOW CURRENTHOUR CURRENTMONTH CURRENTMONTH1 CURRENTMONTH2 CURRENTMONTHABBREV
    CURRENTMONTHNAME CURRENTMONTHNAMEGEN CURRENTTIME CURRENTTIMESTAMP CURRENTVERSION CURRENTWEEK
    CURRENTYEAR DIRECTIONMARK DIRMARK FULLPAGENAME FULLPAGENAMEE LOCALDAY LOCALDAY2 LOCALDAYNAME
    LOCALDOW LOCALHOUR LOCALMONTH LOCALMONTH1 LOCALMONTH2 LOCALMONTHABBREV LOCALMONTHNAME
    LOCALMONTHNAMEGEN LOCALTIME LOCALTIMESTAMP LOCALWEEK LOCALYEAR NAMESPACE NAMESPACEE
    NAMESPACENUMBER NUMBEROFACTIVEUSERS NUMBEROFADMINS NUMBEROFARTICLES NUMBEROFEDITS NUMBEROFFILES
    NUMBEROFPAGES NUMBEROFUSERS PAGELANGUAGE PAGENAME PAGENAMEE REVISIONDAY REVISIONDAY2
    REVISIONID REVISIONMONTH REVISIONMONTH1 REVISIONSIZE REVISIONTIMESTAMP REVISIONUSER REVISIONYEAR
    ROOTPAGENAME ROOTPAGENAMEE SITENAME SUBJECTPAGENAME
    SUBJECTPAGENAMEE SUBJECTSPACE SUBJECTSPACEE SUBPAGENAME SUBPAGENAMEE TALKPAGENAME TALKPAGENAMEE
    TALKSPACE TALKSPACEE
    """
)

# Without a colon, in any letter case; in lower case here.
ANY_CASE_VARIABLES = _words("articlepath pageid scriptpath server servername stylepath")

# Before a colon, in any letter case; in lower case here.
FUNCTIONS = _words(
    """
    anchorencode bidi canonicalurl canonicalurle filepath formatnum fullurl fullurle gender grammar
    int language lc lcfirst localurl localurle ns nse padleft padright plural uc ucfirst urlencode
    """
)

# Before a colon; letter case counts. The variables may stand there as well.
CASE_SENSITIVE_FUNCTIONS = _words(
    """
    DEFAULTCATEGORYSORT DEFAULTSORT DEFAULTSORTKEY DISPLAYTITLE NUMBERINGROUP NUMINGROUP PAGESINCAT
    PAGESINCATEGORY PAGESINNAMESPACE PAGESINNS PAGESIZE PROTECTIONEXPIRY PROTECTIONLEVEL
    """
)

# The same for the sort key and the displayed title in other languages: hardly a page without one.
LOCAL_FUNCTIONS = _words(
    """
    AAKKOSTUS AFFICHERTITRE AFICHARTÍTOL ALC'HWEZDIBAB ALLINCHAY AMOSAROTÍTULO ARATATITLU
    ASEHOLOHATENY BAŞLIKGÖSTER CATEGORIESORTAREIMPLICITA CHEIESORTAREIMPLICITA CLAUDETRIADA
    CLAVEDEORDENPREDETERMINADO CLEDETRI CLEFDETRI CLLÂF_DE_TRI CÍM DEFAULTKATEGORIJISORTJA
    DEFAULTSORTJA DEFAULTSORTJAĊAVETTA DEFAUXLTORDIGO DEFAŬLTORDIGO DISKWEDHESANTITEL
    DOMYŚLNIESORTUJ EXIBETITULO EXIBETÍTULO FÂRE_VÊRE_LO_TITRO GLAVNIRASPORED JUDULTAMPILAN JUTAM
    JÄRJESTA KATEGORİYARATNAYIŞOHESBNAYIŞ KLÍČŘAZENÍ KULCS KÖRSETİLETİNATAW KÖRİNETİNTAQIRIAPATI
    MEGJELENÍTENDŐCÍM MONTRUTITOLON MOSTRAROTÍTULO MOSTRARTITULO MOSTRARTÍTULO MOSTRATITOLO
    NASLOVZAPRIKAZ NAZIVPRIKAZA NAZIV_PRIKAZA NÄKYVÄOTSIKKO OLETUSAAKKOSTUS ORDEMPADRAO ORDEMPADRÃO
    ORDENA ORDENACAOPADRAO ORDENAR ORDENAÇÃOPADRÃO ORDENDECATEGORIAPREDETERMINADO
    ORDENDECATEGORÍAPREDETERMINADO ORDENPREDETERMINADO PEALKIRI PODRAZMEVANOSORTIRANJEKATEGORIJE
    PODRAZUMEVANIKLJUČZASORTIRANJE PODRAZUMEVANOSORTIRANJE POKAZINASLOV POKAŽINASLOV
    RATNAYIŞOHESBNAYIŞ RENDEZÉS SEITENTITEL SERNAMİBASNI SIQINCHAY SIRMEYRATNAYIŞOHESBNAYIŞ
    SORTAREIMPLICITA SORTERINGSNYKEL SORTERINGSNØKKEL SORTIERUNG SORTUJ STANDAARDSORTERING
    STANDARDSORTERING SUTITARIKUCHIY SYTETITEL SÝNATITIL TEUNTITEL TITOL TOONTITEL TÊNHIỂNTHỊ
    TÊN_HIỂN_THỊ TÍTOL UBUR URITITLU URUTANBAKU VARSAYILANKATEGORİSIRALA VARSAYILANSIRALA
    VARSAYILANSIRALAMAANAHTARI VERTOONTITEL VISATITEL VISTITTEL WEERGEGEVENTITEL WYŚWIETLANYTYTUŁ
    XẾPMẶCĐỊNH XẾP_MẶC_ĐỊNH ZIÍSHÍ ZOBRAZOVANÝNADPIS ÄDEPKİSANATSURIPTAW ÄDEPKİSURIP ÄDEPKİSURIPTAW
    ÄDEPKİSURIPTAWKİLTİ ΔΕΙΞΕΤΙΤΛΟ ΚΛΕΙΔΙΠΡΟΚΑΘΟΡΙΣΜΕΝΗΣΤΑΞΙΝΟΜΗΣΗΣ ΠΡΟΒΟΛΗΤΙΤΛΟΥ
    ΠΡΟΚΑΘΟΡΙΣΜΕΝΗΤΑΞΙΝΟΜΗΣΗ ΠΡΟΚΑΘΟΡΙΣΜΕΝΗΤΑΞΙΝΟΜΗΣΗΚΑΤΗΓΟΡΙΑΣ ΠΡΟΚΤΑΞ ААТЫН_КӨРДӨР
    АНААН_ЭТИЛЛИБЭТЭҔИНЭ_НАРДААҺЫН ГАЙТА_КОЬРТАМОГl ДОГlА_ЛИСТАРАН КАЛИДИ_ТАРТИБ
    КЛЮЧ_САРТЫРОЎКІ_ПА_ЗМОЎЧВАНЬНІ КЛЮЧ_СОРТИРОВКИ КӨРІНЕТІНТАҚЫРЫАПАТЫ КӨРСЕТІЛЕТІНАТАУ
    ЛИСТАР_ЦАХЬЕХОР НААРДААҺЫН_КҮЛҮҮҺЭ НАЗИВ_ПРИКАЗА НАЗИВПРИКАЗА НАМОИШИ_САРЛАВҲА НЕВТЕМС_КОНЯКС
    ОСНОВНОПОДРЕДУВАЊЕ ПАКАЗВАЦЬ_НАЗВУ ПОДРАЗУМЕВАНИКЉУЧЗАСОРТИРАЊЕ ПОДРАЗУМЕВАНОСОРТИРАЊЕ
    ПОДРАЗУМЕВАНОСОРТИРАЊЕКАТЕГОРИЈЕ ПОКАЗАТИ_ЗАГОЛОВОК ПОКАЗАТЬ_ЗАГОЛОВОК ПОКАЗВ_ЗАГЛАВИЕ
    ПРИКАЖИНАСЛОВ САРТЫРОЎКА_Ў_КАТЭГОРЫІ_ПА_ЗМОЎЧВАНЬНІ САРТЫРОЎКА_ПА_ЗМОЎЧВАНЬНІ
    СОРТИРОВКА_ПО_УМОЛЧАНИЮ СОРТКАТ ТАРТИБ_БА_ТАВРИ_ПЕШФАРЗ
    ӘДЕПКІСАНАТСҰРЫПТАУ ӘДЕПКІСҰРЫП ӘДЕПКІСҰРЫПТАУ ӘДЕПКІСҰРЫПТАУКІЛТІ ԼՌՈՒԹՅԱՄԲ_ԴԱՍԱՎՈՐՈՒՄ
    ՑՈՒՅՑ_ՏԱԼ_ՎԵՐՆԱԳԻՐԸ גרונטסארטיר ווייזן_קעפל כותרת_תצוגה מיון_רגיל ابتدائی_ترتیب
    ابتدائی_ترتیب_زمرہ ادەپكىساناتسۇرىپتاۋ ادەپكىسۇرىپ ادەپكىسۇرىپتاۋ ادەپكىسۇرىپتاۋكىلتى
    ترتيب_افتراضى ترتيب_افتراضي ترتيب_تصنيف_افتراضى ترتيب_تصنيف_افتراضي ترتيب_تصنيف_قياسى
    ترتيب_تصنيف_قياسي ترتيب_غيابي ترتيب_قياسى ترتيب_قياسي ترتیب ترتیب_پیش_فرض ترتیب‌پیش‌فرض
    عرض_العنوان عنوان_ظاهری عنوان‌ظاهری كورسەتىلەتىناتاۋ مفتاح_ترتيب_افتراضى مفتاح_ترتيب_افتراضي
    مفتاح_ترتيب_قياسى مفتاح_ترتيب_قياسي نمائش_عنوان کلید_ابتدائی_ترتیب अविचलवर्ग अविचलवर्गकळ
    अविचलवर्गवर्गीकरण उपाधिदर्शन दृश्य_शीर्षक दृश्यशीर्षकम् प्रदर्शनशीर्षक मूल_सॉर्ट शीर्षकदाखवा
    পূর্বনির্ধারিত_বাছাই পূর্বনির্ধারিতবাছাই প্রদর্শনের_শিরোনাম প্রদর্শনেরশিরোনাম প্রদর্শিত_শিরোনাম
    প্রদর্শিতশিরোনাম ଦେଖଣାନାଆଁ തലക്കെട്ട്പ്രദർശിപ്പിക്കുക ശീർഷകംപ്രദർശിപ്പിക്കുക
    സ്വതേയുള്ളക്രമപ്പെടുത്തൽ സ്വതേയുള്ളക്രമപ്പെടുത്തൽചാവി സ്വതേയുള്ളവർഗ്ഗക്രമപ്പെടുത്തൽ
    បង្ហាញចំណងជើង បង្ហាញចំនងជើង デフォルトカテゴリソート デフォルトソート デフォルトソートキー
    显示标题 表示タイトル 顯示標題 默认分类排序 默认排序 默认排序关键字 기본정렬 보일제목 표시제목
    """
)
