"""The words that wikis of every language write for the options of an image link.

As MediaWiki 1.39 defines them for its languages (and, for video and audio, TimedMediaHandler);
letter case counts. `_` stands for a space or for
itself, `=` ends a word that takes a value. Words of one or two Latin, Greek or Cyrillic letters are
left out: as a caption they are likelier than as an option of some other language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

_WORDS = {
    "thumb": """
        Miniatur bawd bawd= bélyeg bélyeg= bélyegkép bélyegkép= daqsminuri daqsminuri= doem
        doemnaegel= duimnael duum duumnegel= eta eta= ewin_bawd figura figura= jempol jempol= jmpl
        jmpl= küçük küçük= küçükresim küçükresim= mały mały= min min= mini mini= miniatiūra
        miniatiūra= miniatur miniatur= miniatura miniatura= miniaturadaimagem miniaturadaimagem=
        miniaturadaimaxe miniaturadaimaxe= miniaturadeimagen miniaturadeimagen= miniatuur miniatuur=
        miniatyr miniatyr= miniatyur miniatyur= miniatűr miniatűr= minijatura minijatura= minuri
        minuri= mion mionsamhail mân-lun mân-lun= nhỏ nhỏ= nobaý nobaý= náhled náhled= náhľad
        náhľadobrázka pamje pamje= parapamje parapamje= pienois pienois= pienoiskuva pienoiskuva=
        pisi pisi= pisipilt pisipilt= qıckek qıckek= resmoqıckek resmoqıckek= rikchacha rikchacha=
        skeusennik skeusennik= sličica sličica= thumb thumb= thumbnail thumbnail= umanjeno umanjeno=
        vignette vignette= vinheta vinheta= þumall μικρογραφία μικρογραφία= μινιατούρα μινιατούρα=
        жима жима= жимо жимо= значак значак= кенжешка къаддæр къаддæр= къаддæргонд къаддæргонд= мини
        мини-слика мини-слика= мини= миниатюра миниатюра= міні міні= мініатюра мініатюра= мініяцюра
        мініяцюра= нобай нобай= ойуучаан ойуучаан= умањено умањено= մինի մինի= ממוזער ממוזער= קליין
        קליין= انگشتدان انگشتدان= انگشتی انگشتی= بندانگشتی بندانگشتی= بټنوک تصغير تصغير= تصغیر
        تصغیر= مصغر مصغر= نوباي نوباي= وێنۆک ܙܥܘܪܬܐ ܙܥܘܪܬܐ= अंगूठा अंगूठा= अंगूठाकार अंगूठाकार=
        अङ्गुष्ठ अङ्गुष्ठ= अङ्गुष्ठचित्रम् अङ्गुष्ठचित्रम्= इवलेसे इवलेसे= लघुचित्रम् लघुचित्रम्=
        लघुत्तम लघुत्तमचित्र= सङ्कुचितचित्र सङ्कुचितचित्र= सङ्कुचितचित्रम् सङ्कुचितचित्रम्= থাম্ব
        থাম্ব= থাম্বনেইল থাম্বনেইল= ଦେଖଣା= ନଖଦେଖଣା= ലഘു ലഘു= ലഘുചിത്രം ലഘുചിത്രം= მინი მინი=
        მინიასლი მინიატიურა მინიატიურა= ცეროდენა រូបតូច រូបតូច= រូបភាពតូច រូបភាពតូច= サムネイル サムネイル=
        代替画像= 縮圖 縮圖= 缩略图 缩略图= 섬네일 섬네일= 썸네일 썸네일= 축소판 축소판=
    """,
    "frame": """
        b'tilar bing bingkai cadre cadru comborda commoldura conbordo conmarco câdro encadre encadré
        encâdrâ enframed enkadrita enkadrite enmarcada enmarcado enquagrat frame framed fremys fráma
        frámaithe gerahmt gerummt i_kornizuar inchu inchuyuq incorniciato inramad kadro kehys
        kehystetty keretben keretes keretezett kerettel khung kornizë kwadro marc marco nakakawadro
        okvir okvirjeno omkaderd omraam originale pa_kornizë quadre raam rahmt ram ramka ramma ramme
        riquadrato rám sürmeli tilar tilat umraand çerçeve çerçeveli çerçewe çerçewekerden
        çerçeweyın με-πλαίσιο безрамкі ворамка врамка гурабе кундсо обрамити обрамить оквир раамка
        рам рамка сүрмелі чаҳорчӯба շրջափակել ממוסגר מסגרת إطار بإطار سۇرمەلى قاب قابیق چوارچێوە
        چوکھٹا आबन्ध आबन्धः चौकट फ़्रेम फ्रेम ফ্রেম ফ্রেমসহ ଫ୍ରେମକରା ചട്ടം ചട്ടത്തിൽ ស៊ុម フレーム 有框
        프레임
    """,
    "frameless": """
        bez_okvira bez_rama bez_ramki bezokvira bezrama bezramki bezrámu bla_tilar brezokvirja
        béçerçewe daing_kwadro faracadru frameless hebfram inchunnaq ingenramme kaderloos kaoderloos
        kehyksetön keretnélküli không_khung net_gerummt nirbing non_encadre non_encadré pas_encâdrâ
        raamita raamloos rahmenlos ramlös rammelaus rammeløs sans_cadre semborda semmoldura
        sen_câdro senbordo senkadra senmarco sens_quadre sense_marc senza_cornice sin_embarcar
        sin_enmarcar sinenmarcar sinmarco sürmesiz tanpabingkai çerçevesiz χωρίς-πλαίσιο бе_рамка
        бе_чаҳорчӯба без_оквира без_рама безоквира безрама безрамка безрамки гурабоцаш кундовтомо
        раамката_суох сүрмесіз לא_ממוסגר ללא_מסגרת بدون_چوکھٹا بی_قاب بیقاب بی‌قاب بێچوارچێوە
        سۇرمەسىز لاإطار من_غير_اطار निराबन्ध निराबन्धः फ़्रेमहीन फ्रेमहीन विनाचौकट विनाफ़्रेम
        ফ্রেমবিহীন ফ্রেমহীন ଫ୍ରେମନଥିବା ചട്ടരഹിതം គ្មានស៊ុម フレームなし 无框 無框 프레임없음
    """,
    "border": """
        batas bord borda bordadura borde border bordo bordura bordure burdura chenar granica ivica
        jïekti kadra kadrigita kadrigite kadrita kadrite kantlinje keret kufi obroba obrub okraj
        raand rand reunus röun saywa sinor sisiny sınır tepi tło viền vora ääris πλαίσιο граница
        границя граничник доза жиекті ивица кирбии контур межа оивичено ръб сарҳад чек גבול גבולות
        جىييەكتى حاشیه حد حدود سنوور ܬܚܘܡܐ किनारा बॉर्डर सीमा সীমানা সীমান্ত ବର୍ଡର അതിർവര දාරය
        საზღვარი ボーダー 境界 边框 邊框 테두리
    """,
    "left": """
        ankavia bal balra chwith cierda clé cucha esquerda esquerra esquèrra ezkerrera gaucha gauche
        gurut gôche hema hura ichuq izda izq izquierda kairėje kanan kiri kledh kleiz left lengks
        lenks levo lewo lijevo links lluqi lénks majtas maldekstra maldekstre manzína senèstra
        sinistra sol solğa squierda stanga sulda trái vasakul vasen venstre vinstri vlevo vänster
        vľavo wala xellug zurda áká_èkpè çep çəpo αριστερά вляво галиу злева зьлева керш_кедь лево
        ляво ліворуч слева сол солагай солға сулда харцхьа хаҥас чап шола ձախից לינקס שמאל بائیں سول
        سولعا يسار چپ چەپ کاٻو کيڼ ܣܡܠܐ डावे बाएँ बाएं बायें वामतः বাম বামে ବାଆଁ இடது ఎడమ ഇടത്ത്‌
        ഇടത്‌ වම მარცხნივ ខាងធ្វេង ធ្វេង 左 왼쪽
    """,
    "right": """
        akau alliq ankavanana dcha deas dehou dekstra dekstre der derecha dereita desno destra
        dešinėje direita djathtas dreapta drecha dreita dreta drita droite drêta dyhow eskuinera
        hægri höger høgre høyre jobb jobbra lemin oiged oikea olgeš oñğa paremal paña phải prawo
        rast raşt rechts regs riets right rosto rähß räts sağ too uñda vpravo áká_ịkẹngạ ākau ʻākau
        δεξιά бакъхьа вдясно вить_кедь десно дясно оңға праворуч пурла рахиз рост справа уңда уҥа
        աջից ימין רעכטס دائیں راست ساغ ساڄو وڭ وڭعا يمين ڕاست ښي ܝܡܝܢܐ उजवे दक्षिणत दक्षिणतः दाएँ
        दाएं दायें ডান ডানে ଡାହାଣ வலது కుడి വലത്ത്‌ വലത്‌ දකුණ მარჯვნივ ខាងស្តាំ ស្តាំ 右 오른쪽
    """,
    "center": """
        ampivoany anivony canol centar center centra centrada centrado centrar centrat centre
        centrerad centro centru centruj centrâ centré chawpi erdian esentreerd gasku gecentreerd
        giữa keskel keski keskitetty kreizenn kresel közép középre lár merrn meza midtstilt miyan
        miðja mərənqo nofs orta ortağa pus pusat qendrore qendër qëndrore qëndër senter sentrer
        sentro sentrum sredina sredinsko središte stred střed tangâ tengah werte zentriert
        zentréiert ċentrali ċentru κέντρο астæу куншкасо марказ орта ортаға орто төп центар центр
        център цэнтар цэнтр юккъ үзәк կենտրոն מרכז צענטער مركز مرڪز ناوەڕاست ورتا ورتاعا وسط ܡܨܥܐ
        केंद्र केंद्रित केन्द्र केन्द्रम् केन्द्रित मध्य मध्यवर्ती কেন্দ্র কেন্দ্রে କେନ୍ଦ୍ର மையம்
        നടുക്ക്‌ നടുവിൽ මධ්‍යය ცენტრი ცენტრში កណ្តាល 中央 居中 置中 가운데
    """,
    "none": """
        aohe asnjë bez brak brez cap dim dinguna dinguno eile engin eşqandaý faic geen gien ingen
        joq keen không mana manaima mayò nada nagonan nanhun neant nenhum nenio neniu nessuno netra
        ninguna ninguno ningún nir nissön ništa none nonrés néant ohne ouni s'ka semmi tanpa tiada
        tsymisy tyhjä tühi vouedo xejn yok yuq æнæ çıniyo žiadny žádné ʻaʻohe καθόλου без
        вейкеяк_арась ешқандай жоқ йоцуш нема няма суох առանց אן ללא بدون بغیر بلا جوق هئچ هیچ هېڅ
        ڪجهنه ەشقانداي ܠܐ_ܡܕܡ किमपि_न कोई_नहीं कोणतेचनाही नन्ना नैव কিছুই_না কিছুইনা কোনটি_না
        কোনটিনা କିଛି_ନୁହେଁ ஒன்றுமில்லை ശൂന്യം නොමැත არა គ្មាន ទទេ なし 无 無 無し 없음
    """,
    "upright": """
        altdekstre altdekstre= arribaádereita arribaádereita= dikey dikey= disleg disleg= dreaptasus
        dreaptasus= drêt drêt= fennjobbra fennjobbra= hochkant hochkant= lartdjathtas lartdjathtas=
        lurus lurus= na_gore na_gore= portrett portrett= pysty pysty= püsti püsti= rechtop rechtop=
        redresse redresse= redreça redreçat redreçat= sayaq sayaq= sidretg sidretg= stående stående=
        superiordireito superiordireito= tegak tegak= tikti tiktik= unionsyth unionsyth= upright
        upright= uspravno uspravno= verticale verticale= vertikale vertikale= wieqaf wieqaf=
        yläoikea yläoikea= zgorajdesno zgorajdesno= đứng đứng= κατακόρυφα κατακόρυφα= бакъхьалакхо
        бакъхьалакхо= боло_рост= болорост зверхуправоруч зверхуправоруч= исправено исправено=
        сверхусправа сверхусправа= тікті тіктік= усправно усправно= үөһээуҥа үөһээуҥа= ימין_למעלה
        ימין_למעלה= ایستاده ایستاده= ایستادہ ایستادہ= تىكتى تىكتىك= معدول معدول= उन्नत उन्नत= उभा
        उभा= खड़ी खड़ी= शीर्षदक्षिणतः शीर्षदक्षिणतः= ডানদিকে_উপরে ডানদিকে_উপরে= ডানে_উপরে ডানেউপরে=
        നേരേകുത്തനെ നേരേകുത്തനെ= 右上 右上= 위오른쪽 위오른쪽=
    """,
    "link": """
        bağlantı= enlace= enllaç= girêdan= gre= kevren= koppeling= legătură= lenke= lenkje= liamm=
        lidhja= lidhje= lien= ligam= ligazón= ligação= ligilo= lim= link= linkki= liên_kết= liŋka=
        loulou= länk= odkaz= poveznica= pra= pranala= skakel= tinki= verweis= verwiezing=
        verwijzing= veza= vinculo= vínculo= ħolqa= σύνδεσμος= веза= врска= пайванд= посилання= сигэ=
        спасылка= ссылка= хьажорг= לינק= קישור= رابط= ربط= لنک= وصلة= پیوند= कड़ी= चित्रपरिसन्धिः=
        दुवा= सम्बद्धं= লিঙ্ক= সংযোগ= ଲିଙ୍କ= കണ്ണി= ბმული= តំណភ្ជាប់= តំនភ្ជាប់= リンク= 連結= 链接= 링크=
    """,
    "alt": """
        alt= alternatif= alternative= alternativtext= klik= thay_thế= thế= wak= εναλλ.= алт= альт=
        טעקסט= טקסט= بديل= جایگزین= متبادل= अल्ट= चित्रपाठ्यम्= पाठ= विकल्प= പകരം= ალტ= 代替文= 替代=
        替代文字 替代文本= 대체글=
    """,
    "page": """
        Säit= bet= faqja= folen= hal= halaman= lehekülg= oldal= page= pagina= pagxo= pahina= pajenn=
        panqa= paĝo= paġna= pera= pàgina= página= páxina= pâge= sayfa= seite= sida= side= sivu=
        stran= strana= stranica= strona= səhifə= trang= tudalen= zied= σελίδα= агlо= бет= лопа=
        саҳифа= сирэй= старонка= сторінка= страна= страница= էջը= דף= بەت= صفح= صفحة= صفحه= صفحہ=
        ܦܐܬܐ= चित्रपृष्ठम्= पान= पृष्ठ= পাতা= পৃষ্ঠা= താൾ= გვერდი= ទំព័រ= ページ= 頁= 页数= 문서=
    """,
    "lang": """
        bhs= idioma= jazyk= jezik= keel= lang= langue= llengua= ngôn_ngữ= sprache= språk= taal=
        tiếng= zuwan=1$ јаз= زبان= لغة= لغه= भाषा= ভাষা= ഭാഷ= 語言= 语言= 언어=
    """,
    "class": """
        clase= class= classe= klaso= klasse= lớp= sınıf= třída= класа= درجہ= رتبة= رتبه= کلاس= वर्ग=
        ক্লাস= ശ്രേണി= 类= 類別= 클래스=
    """,
    "baseline": """
        Sinoréerdi alapvonal altçizgi base baseline baslinje bażi_tal-linja chân-chữ gada
        garis_dasar grondliende grondlijn grundlinie grunnlinje legne_de_bâsa ligne-de-base
        ligne_de_base linha_de_basa linhadebase linia_de_bază linjabazë liñadebase línia_de_base
        osnova osnovnacrta perustaso pocetna_linija početna_linija tabançizgisi tiksisiqi tirekjol
        vijabazë γραμμήβάσης асос бух олох-дьураа основа основание основналинија тірекжол שורת_הבסיס
        تىرەكجول خط_أساسي خط_اساسى خط_اساسی همکف ܣܪܛܐ_ܫܪܫܝܐ आधार_रेखा आधाररेखा आधाररेषा तळरेषा
        ବେସଲାଇନ താഴെയുള്ളവര ベースライン 下線 基线 밑줄
    """,
    "sub": """
        alaindeksi alsóindex alt anvar ast astılığı bid chỉ-số-dưới ind indice indici malsupre ned
        nën odjeljak pedice pod podpisano potpis segno sub sube tief tiefgestellt undir upa uran
        δείκτης алын аст астылығы буха дол долениндекс йымалне под поён під אונטער תחתי است استىلىعى
        زیر فرعى فرعي ܦܪܥܝܐ अधो चित्रगमिका चित्रसूचकम् पद विषये കീഴെയെഴുത്ത് උප 下付き 下標 子 아래첨자
    """,
    "super": """
        chỉ-số-trên cor corén eks exp exponent exposant felsőindex hanan hoch hochgestellt malsube
        nad nadpisano natpis sup super supre tajjeb upp uwch yfir yläindeksi èxp èxposent üst
        üstiligi εκθέτης боло гор горениндекс над супер тӀе үрүт үст үстілігі ӱмбалне איבער עילי زبر
        سب سوبر ۇست ۇستىلىگى अति उर्ध्व तीव्र मूर्ध शीर्षसङ्ख्या മേലേയെഴുത്ത് 上付き 上標 超 위첨자
    """,
    "top": """
        acima alte ambony arriba atas boven brig d'amont dalt efst fenn fent fuq gedug gwartha góra
        haut hawa krec'h naut oben sopra sus tavan tepe top topp trên uewen vrh ylhäällä ylös élú
        üläh üstine άνω аз_боло верькс врв врх зверху зьверху кӱшычын лакхахь најгоре сверху үрдүнэн
        үстіне אויבן למעלה أعلى بالا سِرُ ۇستىنە अग्र अत्यूच्च शीर्ष शीर्षम् উপর উপরে শীর্ষ শীর্ষে
        ଉପର மேல் മേലെ ზედა ផ្នែកខាងលើ ផ្នែកលើ 上端 垂直置頂 顶部 위
    """,
    "text-top": """
        atas-teks atek dalt-text gedug-metin haut-texte haut-txt metin-tavan metin-tepe
        mätin-üstinde naut-txt naut-tèxte qillqahawa szöveg-fenn szöveg-fent teks-bo tekst-alte
        tekst-boven tekst-gwartha tekst-majë tekst-top tekst-vrh tekst_vrh tekste-boven test-fuq
        testo-sopra text-oben text-sus text-top text-topp texto-arriba trên-chữ tèxto-d'amont
        vrh-besedila vrh_teksta vrhteksta πάνω-από-το-κείμενο врх_текста врхтекста лакххьара-йоза
        матнболо мәтін-үстінде текст-верькс текст-врв текст-зверху текст-најгоре текст-сверху
        тиэкис-үрдүгэр בראש_הטקסט ماتىن-ۇستىندە متن-بالا نص_أعلى पाठ-शीर्ष पाठ्य-अग्र पाठ्य-शीर्षम्
        मजकूर-शीर्ष शीर्ष-मजकूर পাঠ্য-উপর পাঠ্য-উপরে লেখা-উপর লেখা-উপরে ଲେଖା-ଉପର എഴുത്ത്-മേലെ
        ឃ្លានៅផ្នែកខាងលើ ឃ្លាផ្នែកខាងលើ 文上端 文字置頂 文字顶部 글자위 텍스트위
    """,
    "middle": """
        anivo aralığına entre-mié kesk keskellä kreiz kres medio meio merkez mes metà meze middel
        midden middle midt mijloc milieu mitan mitjà mitte mitten mëtt nửa-chiều-cao pola ukhupi
        vközépen vközépre waena środek μέσο аралығына дарбайн куншка ортотунан пасярэдзіне покшелне
        посередине посередині средина юккъе אינמיטן באמצע ارالىعىنا درمیان میانه وچ मध्ये মধ্য মধ্যে
        ମଝି மத்தியில் മദ്ധ്യം මැද შუა ផ្នែកកណ្តាល ẹtítì 中心 中间 垂直置中 중간
    """,
    "bottom": """
        abaixo abajo ala alas alhaalla ambany astına baix bas bawah beneden benejen botten bottom
        bunn d'avâl dno dugme dół dưới erd fund godre goles gwaelod jos lenn lent malalte neðst
        onder sikipi sotto taban taħt traoñ unten ënnen κάτω алкс аллараа астына бухар дарпоён дно
        знизу зьнізу најдолу снизу ӱлычын אונטן למטה أسفل استىنا تَرُ زیریں پایین अधः अधस तल तळ बूड
        তলদেশ নিচ নিচে নিম্নে নীচ নীচে ତଳ கீழ் താഴെ ქვედა បាត ផ្នែកបាត 下端 垂直置底 底部 아래
    """,
    "text-bottom": """
        baix-text bas-texte bas-txt bas-tèxte batek bawah-teks dno-besedila dưới-chữ erd-metin
        metin-taban mätin-astında okpúrù-ede qillqasiki sredina_teksta sredinateksta suba-teksto
        szöveg-lenn szöveg-lent teks-onder tekst-beneden tekst-bunn tekst-dno tekst-dugme tekst-fund
        tekst-goles tekste-benejen test-taħt testo-sotto text-botten text-bottom text-jos text-unten
        texti-neðst texto-abaixo tèxto-d'avâl κάτω-από-το-κείμενο бухара-йоза матнпоён мәтін-астында
        средина_текста срединатекста текст-алкс текст-дно текст-знизу текст-најдолу текст-снизу
        тиэкис-аллара בתחתית_הטקסט ماتىن-استىندا متن-زیریں متن-پایین نص_أسفل पाठ-तल पाठ्य-अधः
        पाठ्य-अधस मजकुरतळ পাঠ্য-নীচে লেখা-নীচ ଲେଖା-ତଳ എഴുത്ത്-താഴെ ឃ្លានៅផ្នែកបាត ឃ្លាផ្នែកបាត 文下端
        文字底部 文字置底 글자아래 텍스트아래
    """,
    "start": "start=",
    "end": "end=",
    "thumbtime": "thumbtime=",
    "loop": "loop",
    "muted": "muted",
}
_PIXELS = """
    bod dp nükte p pik piks piksel piskel pixelů pk px ra εσ нүкте п пискел пкс փքս פיקס פיקסלים بك
    عن عڪسلون نۇكتە پک پکسل پیکسل پیکسڵ अंश अणवः कणी पक्ष पिक्सेल पिट পিক্স পিক্সেল ପିକସେଲ ബിന്ദു
    පික් პქ ភស ភីកសែល ピクセル 像素 픽셀
    """


def _kinds() -> Iterator[tuple[str, str]]:
    for kind, words in _WORDS.items():
        for word in words.split():
            yield word, kind
            yield word.replace("_", " "), kind


# From the word as written to the English name of the option.
IMAGE_OPTIONS: Mapping[str, str] = MappingProxyType(dict(_kinds()))

# What stands after the number in a width such as `200px` or `200x100px`.
PIXEL_WORDS = frozenset(word.replace("_", " ") for word in _PIXELS.split())
