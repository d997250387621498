"""By which names wikis of many languages call their infoboxes.

Most wikis have one word for them, in every name; those words come first. A few languages' wikis
name the box after the thing it describes (Italian `Bio`, Hebrew `עיר`): those names come last,
under the wiki's language code. Capital and small letters don't count in the words; in the names
only the first letter's case doesn't.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in text.split())


# Anywhere in a name, also as a part of a compound: Infobox person, PlantInfobox, hiri infotaula.
WORDS = _phrases(
    """
    infobox infoboks ynfoboks infobòx infobuxo infokast infokašćik infokassi infokuti infookvir
    informkadro infotaula infocaseta infolaatikko tietolaatikko infolentelė infopolje infoskreine
    informkesto informskatolo inligtingskas agahîdank
    инфобокс инфокутия инфокутија инфооквир
    taxobox taxoboks tassobox taksokutija taksokutu таксокутия таксокутија paläobox
    speciesbox virusbox hybridbox mycomorphbox chembox drugbox geobox
    տեղեկաքարտ ინფოდაფა אינפאקעסטל אינפאבאקס
    زانیاریدان ज्ञानसन्दूक ज्ञानसंदूक सूचनाबक्सा जानकारीबाकस माहितीचौकट তথ্যছক ਜਾਣਕਾਰੀਡੱਬਾ
    માહિતીચોકઠું ଜ୍ଞାନସନ୍ଦୁକ தகவற்சட்டம் தகவல்சட்டம் సమాచారపెట్టె ಮಾಹಿತಿಚೌಕ വിവരപ്പെട്ടി තොරතුරුකොටුව
    กล่องข้อมูล ກ່ອງຂໍ້ມູນ ប្រអប់ព័ត៌មាន
    基礎情報 駅情報 生物分類表 信息框 信息盒 資訊框 資料框 정보상자
    """
)

# A name's first word or words: Ficha de álbum, Info/Biografia, Картка:Село.
FIRST_WORDS = _phrases(
    """
    ficha info/ cutie casetă capsa faktabox faktamall faktaruta georuta geokesto gwybodlen
    bosca_sonraí boscaeolais cartafueyu landtabelo ichnobox oobox starbox planetbox landtabel
    kotak_info kotak_maklumat kothak_info hộp_thông_tin thông_tin
    карточка картка геокутия геокутија κουτί_πληροφοριών πληροφορίες
    بطاقة صندوق_معلومات معلومات جعبه_اطلاعات جعبه_زیستی خانہ_معلومات
    생물_분류
    """
)

# A name's last word or words: şehir bilgi kutusu, Селище инфо, 도시 정보.
LAST_WORDS = _phrases(
    """
    bilgi_kutusu məlumat_qutusu bilgi_qutisi bilgiqutisi bosca_eolais
    faktamall фактаблок
    карточка картка инфо çинчен ҫинчен 정보
    """
)

# Named like an infobox, but something else: a notice that one is wanted, a map inside one, links.
NOT_INFOBOXES = _phrases(
    """
    infobox_cleanup infobox_conversion infobox_documentation infobox_mapframe infobox_missing
    infobox_needed infobox_request infobox_requested infobox_template infobox_templates
    infobox_wanted infoboxneeded infoboxrequested
    add_infobox cleanup_infobox cleanup-infobox convert_infobox expand_infobox missing_infobox
    move_infobox needs_infobox no_infobox remove_infobox reqinfobox request_infobox update_infobox
    معلومات_کتب_خانہ
    """
)

# Subpages that describe, try out or colour the template they stand under.
SUBPAGES_OF_A_TEMPLATE = _phrases(
    """
    doc docs documentation dokumentation doku dokumentacja documentación documentação documentazione
    man uso usage preload sandbox sandkasten testcases test editintro
    color colour style styles
    документация документація песочница тести dokument belgeleme bac_à_sable 설명문서 연습장
    """
)

_NAMES_BY_LANGUAGE = {
    "ar": "تصنيف كائن",
    "az": "Dövlət xadimi|Kino sənətçisi|Musiqiçi|Rəssam|Takson|Yazıçı|Şəxs|Şəhər",
    "ba": "ТП",
    "bs": "Njemački grad",
    "el": "Πόλη κρατίδιο (Γερμανία)",
    "eo": "Filmakadro|Urbokadro",
    "ga": "Baile",
    "gl": (
        "Artista musical|Biografía|Cidade|Científico|Club de fútbol|Compañía|Concello|"
        "Escritor|Estadio|Filme|Futbolista|Gobernante|Grupo musical|Parroquia|Político|"
        "Río|Serie de televisión|Álbum musical"
    ),
    "he": "אישיות|אי|אלבום|חברה מסחרית|יישוב|מדינה|מוזיקאי|מיון|נהר|סופר|סרט|עיר|עימות|פוליטיקאי",
    "hr": "Naselje (HR)",
    "hsb": "Zwjazkowy kraj",
    "hy": "Բնակավայր",
    "io": "Urbi",
    "it": (
        "Aeromobile|Album|Artista musicale|Asteroide|Auto|Azienda|Biblioteca|Bio|Birra|"
        "Brano musicale|Carica pubblica|Catena montuosa|Città|Competizione calcistica|"
        "Competizione sportiva|Composto chimico|Conflitto|Corpo celeste|Corso d'acqua|Diga|"
        "Diocesi della chiesa cattolica|Divinità|Divisione amministrativa|Edificio civile|"
        "Edificio religioso|Enzybox|Federazione sportiva|Festival musicale|FictionTV|Film|Fiume|"
        "Fumetto e animazione|Galassia|Genere musicale|Ghiacciaio|Gruppo etnico|Impianto sportivo|"
        "Isola|Lago|Libro|Lingua|Malattia|Membro delle istituzioni italiane|Monarca|Montagna|"
        "Museo|Nave|Opera d'arte|Organo governativo|Partito politico|Personaggio|Ponte|"
        "Regione geografica|Sito archeologico|Software|Sport|Sportivo|"
        "Squadra di calcio|Stadio|Stato|Stazione ferroviaria|Strumento musicale|Università|"
        "Unità militare|Valle|Videogioco"
    ),
    "ja": "ActorActress|中国の事物|北朝鮮の事物|日本の市|日本の町村|韓国の事物",
    "kk": "Елді мекен",
    "ky": "ОЖ",
    "lb": "Bundesland",
    "ltg": "Latvejis mīsts",
    "pms": "Comun",
    "ru": (
        "Вооружённый конфликт|Государственный деятель|Государство|Кинематографист|"
        "Компьютерная игра|Лекарственное средство|Музыкальный альбом|Музыкальный коллектив|"
        "Населённый пункт|НП|НП+|НП-Россия|Персона|Станция метро|Таксон|Учёный|Фильм|Футболист"
    ),
    "sr": "Град у Немачкој",
    "sv": (
        "Bokfakta|Byggnad|Datorspelsfakta|Fartyg|Filmfakta|Flod|Flygplats|Företagsfakta|Författare|"
        "Historisk stat"
    ),
    "uk": "Особа|Таксономія",
    "vo": "Zif in Deutän",
}

INFOBOX_NAMES: Mapping[str, frozenset[str]] = MappingProxyType(
    {language: frozenset(names.split("|")) for language, names in _NAMES_BY_LANGUAGE.items()}
)
