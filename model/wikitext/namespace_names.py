"""The names that wikis of every language give to the namespaces a page's text refers to.

As MediaWiki 1.39 defines them for its languages, aliases included; `_` stands for a space. All are
kept casefolded, since letter case never counts in a namespace's name.
"""


def _names(text: str) -> frozenset[str]:
    return frozenset(name.replace("_", " ").casefold() for name in text.split())


FILE_NAMESPACES = _names(
    """
    Aafbeilding Abruozdielis Afaylu Afbeelding Apamduööt Archivi Archivo Archivu Arkivo Arquivo
    Attēls Barakas Barkas Beeld Beld Belld Berkas Bestaand Bestand Beureukaih Bhengkek Bielde
    Bild Bilde Biliþ Billede biru'_na_zayzyuwaw biru’_na_zayzyuwaw Chitro Coadan Dadai Dataja
    Datei datnyvei Datoteca Datoteka Delwedd Dencukaay Documentu Dosiero Dosiye Dossia Dosya
    Dosye Dôdaj Ewava Eʼelyaaígíí Fael Faidhle Faih Fail Faili Fails Failu Fajl Fasciculus Fayl
    Faylo Faýl Feil Fexeiro Ficheiro Ficheru Fichier Fichièr Fichiér Fichye Fiché Figura Figure
    Fiila Fiileq Fil File Fisye Fitxategi Fitxer Fix Fixeru Fiùra Fişier Fișier Fájl Fáìlì
    Gambar Gefre Grafika Hình Imachen Image Imagem Imagen Imagine Imago Imahen Imaj Imajen Imajo
    Imatge Imaxe Imaxen Imej Immaggine Immagina Immagine Immàgini Imàjine Imådje Irudi Iyeltak
    Kiʻi Koga Kuva Kép Ladawan Lahabali_kɔligu Litratu Lêer Magod Mmàggini Mynd
    Natisinahikaniwoc Obrázok Ofbeeldienge Ofbeelding Ofbyld Papeles Patas_bntasan Payl Paypay
    Picha Pilt Plaetje Plik Ragiv Resim Restr Restren Rikcha Räsem Sary Seswantšho Setshwantsho
    sineqetj_a_vecik Skeda Skeudenn Slika Soubor Stampa Su'wret Swret Súbor Ta'ãnga Talaksan
    tangan Tasvir Tiedosto Tiätuvuárkká Tugna tóng-àn Tập_tin Usòrò Vaizdas Waihona Wepo Wobraz
    Wékpo Wêne Ymele Zūrbrukis Àwòrán Ákwúkwó_orünotu Émâge Íomhá Òbrôzk Īxiptli Şəkil Αρχείο
    Αρχείον Εικόνα Εικόναν Акс Артовкс Афаил Билэ Боомг Ви́дъ Видъ Выява Датотека Дѣло
    Зображення Зураг Зург Изображение Картинка Ныв Няйф Ойуу Податотека Ресим Рәсем Слика Сурат
    Суред Сурет Сурт Файл Хlум Ӳкерчĕк Պատկեր בילד טעקע קובץ תמונה أسگ انځور اکس تصویر جانیا
    دوتنه سۋرەت صورة عکس عڪس فاءيل فائل فاىل فایل فيشي فَیِل ملف ورق پرونده پەڕگە ھۆججەت ܠܦܦܐ
    ފައިލު ފައިލް ߞߐߕߐ߮ किपा चित्र चित्रं चित्रम् पटिमा फ़ाइल फाइल फायल सञ्चिका চিত্র চিত্ৰ ছবি
    ਤਸਵੀਰ ચિત્ર ଫାଇଲ படிமம் దస్త్రం ఫైలు బొమ్మ ಚಿತ್ರ ಫೈಲ್ ചി ചിത്രം പ്ര പ്രമാണം ගොනුව රූපය ภาพ
    ไฟล์ ຮູບ ဖိုင် ဖုဲင် ဝှာင် ၾၢႆႇ სურათი ფაილი ስዕል ፋይል រូបភាព ឯកសារ ᨼᩱᩃ᩺ ᱨᱮᱫ ファイル 图 图像 图片 圖 圖像
    圖片 文件 文檔 档 档案 檔 檔案 画像 ꠚꠣꠁꠟ ꯐꯥꯏꯜ 그림 파일 𐍆𐌴𐌹𐌻𐌰
    """
)

CATEGORY_NAMESPACES = _names(
    """
    Abdeeling Adà Akpaxwé Bekätakthook Bhângsa Bólkur CAT Catadorie Catagóir Categoreye Categori
    Categoria Categorie Category Categorìa Categoría Categorîa Categuria Categurìa Catigurìa
    Catègorie Catégorie Class Dalala Faʻahiga Flocc Flokkur Gadâgorii Grup Guru Ikiciro Jamii
    Kaarangay Kadegorie kakuniza Kalasi Karolo Kasasiwasiw Kateggoría Kategooria Kategoreja
    Kategori Kategoria Kategorie Kategorii Kategoriija Kategorija Kategorio Kategoriya
    Kategoriye Kategoriýa Kategory Kategorya Kategoryjo Kategoría Kategorî Kategourii
    Kateguorėjė Kategòrëjô Kategória Kategōrija Katejori Kateqoriya Katigori Katigoria Katiguria
    Katiguriya Kattegerie Kattejori Katégori Katõgooria Katēggoría Kaurian Kawan Klad Klass
    klesi Kʼatʼegori Loma Luokka Lūi-pia̍t Māhele Neneuhcāyōtl Nkyekyem Nkyekyεmu Pho
    pinapapilipiliqan Pubu Rang Roinn-seòrsa Ronney Rummad Sa Saachjrop Saachjropp Saachjrupp
    Sachgrubb Sachjrop Samiyachiy Sanat Setensele Shopni Snakun Sokajy Sumut_atassuseq Taggayt
    Thể_loại Tipanictawin Tispir Tumbung Turkum Törkem Tʼááłáhági_átʼéego Umuce vibhag Wàll
    zyuwaw_na Ébéonọr Ñemohenda Òtù Κατηγορία Κατηγορίαν Акатегориа Ангилал Аңгылал Гурӯҳ
    Кадегар Категори Категорие Категорий Категориэ Категория Категорија Категорія Катеґория
    Катеґорія Катигорїꙗ Катигорї Катэгорыя ОагӀат Санат Тоба Төркем Төркөм Янз Әәшл Կատեգորիա
    Ստորոգութիւն קאַטעגאָריע קאטעגאריע קטגוריה بؤلمه تصنيف تهر تۈر جرگه دأسە دسته رج رده زمرو
    زمرہ زٲژ سانات ونکی وېشنيزه پۆل کاتݢوري گٹھ ܣܕܪܐ ޤިސްމު ߦߌߟߡߊ ज़ॉज़ पुचः वर्ग वर्गः विभाग
    श्रेणी থাক বিষয়শ্রেণী শ্রেণী শ্ৰেণী ਸ਼੍ਰੇਣੀ શ્રેણી ବିଭାଗ ଶ୍ରେଣୀ பகுப்பு వర్గం ವರ್ಗ ವರ್ಗೊ വ
    വി വിഭാഗം വർഗ്ഗം ප්‍රවර්ගය หมวดหมู่ ໝວດ ကဏ္ဍ ပိူင်ထၢၼ်ႈ კატეგორია መደብ ចំណាត់ក្រុម
    ចំណាត់ថ្នាក់ក្រុម ចំនាត់ថ្នាក់ក្រុម ᩉ᩠ᨾ᩠ᩅᨯᩉ᩠ᨾᩪ᩵ ᱛᱷᱚᱠ Ẹ̀ka カテゴリ 分类 分類 类 類 ꠇꠦꠐꠣꠉꠞꠤ ꯃꯆꯥꯈꯥꯏꯕ 분류
    𐌷𐌰𐌽𐍃𐌰
    """
)

TEMPLATE_NAMESPACES = _names(
    """
    Anakuhi Andoza Ankra Avise Batakan Bee_álnééhí Berjocht Bysen Bản_mẫu Citakan Cithakan
    Clowan Cèṭa'an Endrika Foarloage Foorlaachâ Format Formula Fyrimynd Ilisserut Ingero
    Inyandikorugero kakivauvaljan Kigezo Kpɔnd'ewu_bo_blo Kupesi Macuëc Mal Mall Malline
    Masalipa Moddel Model Modele Modell Modello Modelo Modelu Modeło Modèl Modèle Modèlo Mudel
    Mudell Mudellu Muster Myenster Málle Mòlliu Múnla Nemachiyōtīlli Nhwɛdo Nhwɛsode Nhwɛsoɔ
    Nodyn Numunə Näüdüs Ohia Padron Pang-bô͘ panmwo Patrom Patrono Patrôon Plantilia Plantilla
    Plantilya Plantía Pola Prantilla Predefinição Predloga Predložak Předłoha Pśedłoga Royuwaay
    Sablon Samafomot Scantlyn Schablon Schabloun Seunaleuëk Shablon Shablono Sikavno Sjabloon
    Skabelon Skantlyn Snið Snluan_qcinuh Stamp Stampa Suleras Szablon Szablóna taazihan_mitudung
    Taiss Talɣa Talγa Tamudemt Tapapitcikesinihikan Ta‌̱mpi‌̱let Teamplaid Teimpléad Tembiecharã
    Templat Template Templet Tempolete Tepalei termo'a Teza Tipapitcikesinihikan Tiêu_bản TM
    Txantiloi Tɛmplet Veidne Vorlach Vorlage Vorlog Vörlaag Xabblón Xablón Àdàkọ Àtụ Ülgi Ürnäk
    Ŝablono Şablon Şabloni Šablon Šablona Šablonas Šablonu Šabluons Šablóna Šablōni Πρότυπο
    Πρότυπον Ашаблон Дакъан Загбар Загвар Зура Калып Кевләр Кеп Куцкеп Кышкар Ло ЛопаПарцун
    Майык Образьць Обраꙁьць Предлошка Халип Халыып Хуызæг Шаблон Шаблона Шаблён Ямдылык Ҡалып
    Үлгі Үрнәк Ӱлекер Կաղապար מוסטער תבנית الگو تراشوان تمپلت تمڤلت داڕێژە سانچو سانچہ سنچو
    شابلون فرما قالب قاڵب قېلىپ موضيل ٴۇلگٴى ٷلگٸ چوٙأ کينډۍ ۇلگى ܩܠܒܐ ފަންވަތް ߞߙߊߞߏ आकृति
    खाँचा टेम्पलेट ढाँचा नमॆना पटिरूप प्रारूप फलकम् बिंबधर साँचा सांचो साचा টেমপ্লেট মডেল সাঁচ
    ਨਮੂਨਾ ਫਰਮਾ ઢાંચો ଛାଞ୍ଚ ଟେଁପଲେଟ ଟେମ୍ପଲେଟ வார்ப்புரு మూస ಟೆಂಪ್ಲೇಟು ಟೆಂಪ್ಲೇಟ್ ഫ ഫലകം සැකිල්ල
    แม่แบบ ແມ່ແບບ တမ်းပလိတ် တမ်းပလေက် ထာမ်ပလိက် ထႅမ်းပလဵၵ်ႉ თარგი መለጠፊያ መልጠፊያ ሞደል ទំព័រគំរូ
    ᨣᩮᩢ᩶ᩣᨷᩯ᩠ᨷ ᱪᱷᱟᱸᱪ テンプレート 样板 模 模板 樣板 ꠐꠦꠝ꠆ꠙꠟꠦꠐ ꯇꯦꯝꯄ꯭ꯂꯦꯠ 틀 𐍆𐌰𐌿𐍂𐌰𐌼𐌴𐌻𐌴𐌹𐌽𐍃
    """
)
