package vn.hienluong.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What is left of what people paste, and of what others would like them to. */
class CleanHtmlTests {

    private static String clean(String typed) {
        return CleanHtml.of(typed).html();
    }

    @Test
    void plainTextBecomesParagraphsHeadingsListsAndTables() {
        assertThat(clean("# Mục một\nDòng một\nDòng hai\n\n- a\n- b\n\n1. x\n2. y\n\nTên\tSố\nA\t1"))
                .isEqualTo("<h2>Mục một</h2><p>Dòng một<br />Dòng hai</p>\n<ul><li>a</li><li>b</li></ul>\n"
                        + "<ol><li>x</li><li>y</li></ol>\n<table><thead><tr><th scope=\"col\">Tên</th><th scope=\"col\">Số</th></tr>"
                        + "</thead><tbody><tr><td>A</td><td>1</td></tr></tbody></table>");
        assertThat(clean("5 < 6 & 7 > 2")).isEqualTo("<p>5 &lt; 6 &amp; 7 &gt; 2</p>");
    }

    /** As Word puts it into the clipboard: conditional comments, classes, o:p, lists that are paragraphs. */
    @Test
    void whatComesFromWordKeepsItsShape() {
        var word = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
                <head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-parent:"";} --></style>
                <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
                <body lang=VI style='tab-interval:.5in'><!--StartFragment-->
                <h1 style='mso-margin-top-alt:auto'>Kế hoạch<o:p></o:p></h1>
                <p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:14.0pt'>Năm&nbsp;2021<o:p></o:p></span></b></p>
                <p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Việc một<o:p></o:p></p>
                <p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;text-indent:-.25in;mso-list:l0 level2 lfo1'><![if !supportLists]><span
                style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Việc nhỏ<o:p></o:p></p>
                <p class=MsoListParagraphCxSpLast style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='font-family:Symbol'><span style='mso-list:Ignore'>·</span></span><![endif]>Việc hai</p>
                <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Bước một</p>
                <p class=MsoNormal><o:p>&nbsp;</o:p></p>
                <table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'>
                <td width=208 colspan=2 valign=top style='width:155.8pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=right style='text-align:right'><i>12,5</i><o:p></o:p></p></td></tr></table>
                <!--EndFragment--></body></html>
                """;
        assertThat(clean(word).replaceAll("\\s*\\n\\s*", ""))
                .isEqualTo(
                        "<h2>Kế hoạch</h2><p class=\"align-center\"><strong>Năm 2021</strong></p>"
                                + "<ul><li>Việc một<ul><li>Việc nhỏ</li></ul></li><li>Việc hai</li></ul><ol><li>Bước một</li></ol>"
                                + "<table><tbody><tr><td colspan=\"2\" class=\"align-right\"><em>12,5</em></td></tr></tbody></table>");
    }

    @Test
    void whatComesFromGoogleDocsKeepsItsShape() {
        var docs = "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\" "
                + "style=\"line-height:1.38\"><span style=\"font-size:11pt;font-weight:700;font-style:italic\">Đậm</span>"
                + "<span style=\"font-weight:400\"> thường</span></p><ul><li dir=\"ltr\" aria-level=\"1\"><p role=\"presentation\">"
                + "<span>Một</span></p></li><ul><li><p><span>Hai</span></p></li></ul></ul></b>";
        assertThat(clean(docs))
                .isEqualTo("<p><strong><em>Đậm</em></strong> thường</p><ul><li>Một<ul><li>Hai</li></ul></li></ul>"
                        .replace("<strong><em>Đậm</em></strong>", "<em><strong>Đậm</strong></em>"));
    }

    @Test
    void whatComesFromLibreOfficeKeepsItsShape() {
        var office =
                "<p align=\"center\" style=\"line-height: 100%\"><font face=\"Times New Roman\"><font size=\"4\"><b>Thông báo</b>"
                        + "</font></font></p><ol><li><p style=\"margin-bottom: 0in\">Một</p></li></ol>"
                        + "<table cellpadding=\"4\"><col width=\"128*\"><thead><tr><th><p>Cột</p></th></tr></thead><tbody><tr><td><p>Ô</p></td></tr></tbody></table>";
        assertThat(clean(office))
                .isEqualTo(
                        "<p class=\"align-center\"><strong>Thông báo</strong></p><ol><li>Một</li></ol>"
                                + "<table><thead><tr><th scope=\"col\">Cột</th></tr></thead><tbody><tr><td>Ô</td></tr></tbody></table>");
    }

    @Test
    void aLinkKeepsWhereItLeadsAndNothingElse() {
        assertThat(clean("<p><a href=\"https://quangtri.gov.vn/a?b=1&c=2\" target=_blank onclick=x>Cổng</a></p>"))
                .isEqualTo(
                        "<p><a href=\"https://quangtri.gov.vn/a?b&#61;1&amp;c&#61;2\" rel=\"noopener noreferrer\">Cổng</a></p>");
        assertThat(
                        clean(
                                "<p><a href=\"/van-ban/a\">x</a> <a href=\"mailto:a@b.vn\">y</a> <a href=\"#_ftn1\">[1]</a></p>"))
                .contains("href=\"/van-ban/a\"", "mailto:")
                .doesNotContain("ftn1");
    }

    /** OWASP's cheat sheet and mutations: what a browser makes of what is left holds nothing that acts. */
    @Test
    void nothingThatActsIsLeft() {
        for (var attack : ATTACKS) {
            var left = clean(attack);
            var read = Jsoup.parse(left);
            assertThat(
                            read.body()
                                    .select(
                                            "script, style, iframe, object, embed, svg, math, form, link, meta, base, template"))
                    .as(attack)
                    .isEmpty();
            read.body()
                    .select("*")
                    .forEach(element -> element.attributes().forEach(attribute -> {
                        assertThat(attribute.getKey())
                                .as(attack)
                                .doesNotStartWith("on")
                                .isNotIn("style", "srcdoc", "id", "name");
                        assertThat(attribute
                                        .getValue()
                                        .replaceAll("[\\s\\p{Cc}]", "")
                                        .toLowerCase(Locale.ROOT))
                                .as(attack)
                                .doesNotContain("javascript:", "vbscript:", "data:");
                    }));
            assertThat(clean(left)).as("clean stays clean: %s", attack).isEqualTo(left);
        }
        var careless = Jsoup.parse("<p onclick=x>a</p>").body().select("[onclick]");
        assertThat(careless).as("negative control").isNotEmpty();
    }

    private static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT SRC=https://xss.example/xss.js></SCRIPT>",
            "<IMG SRC=\"javascript:alert('XSS');\">",
            "<IMG SRC=JaVaScRiPt:alert('XSS')>",
            "<IMG SRC=`javascript:alert(\"RSnake says, 'XSS'\")`>",
            "<IMG \"\"\"><SCRIPT>alert(\"XSS\")</SCRIPT>\"\\>",
            "<IMG SRC=# onmouseover=\"alert('xxs')\">",
            "<img src=x onerror=\"&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114\">",
            "<a href=\"jav&#x09;ascript:alert('XSS');\">x</a>",
            "<a href=\" &#14;  javascript:alert('XSS');\">x</a>",
            "<a href=\"\u0001java\u0000script:alert(1)\">x</a>",
            "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
            "<a href=\"vbscript:msgbox(1)\">x</a>",
            "<a href=\"//evil.example\">x</a>",
            "<a href=\"/\\evil.example\">x</a>",
            "<SCRIPT/XSS SRC=\"http://xss.example/xss.js\"></SCRIPT>",
            "<BODY onload!#$%&()*~+-_.,:;?@[/|\\]^`=alert(\"XSS\")>",
            "<<SCRIPT>alert(\"XSS\");//\\<</SCRIPT>",
            "<IFRAME SRC=\"javascript:alert('XSS');\"></IFRAME>",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "<STYLE>@import'http://xss.example/xss.css';</STYLE>",
            "<DIV STYLE=\"background-image: url(javascript:alert('XSS'))\">x</DIV>",
            "<p style=\"width: expression(alert('XSS'));\">x</p>",
            "<META HTTP-EQUIV=\"refresh\" CONTENT=\"0;url=javascript:alert('XSS');\">",
            "<BASE HREF=\"javascript:alert('XSS');//\">",
            "<OBJECT TYPE=\"text/x-scriptlet\" DATA=\"http://xss.example/scriptlet.html\"></OBJECT>",
            "<svg/onload=alert(1)>",
            "<svg><animate onbegin=alert(1) attributeName=x></svg>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<table><td><svg><style><a title=\"</style><img src onerror=alert(1)>\"></a>",
            "<p><template><img src=x onerror=alert(1)></template></p>",
            "<!--[if gte IE 4]><SCRIPT>alert('XSS');</SCRIPT><![endif]-->",
            "<xml><i><b>&lt;img src=\"javas<!-- -->cript:alert('XSS')\"&gt;</b></i></xml>",
            "<img src=\"picture:00000000-0000-0000-0000-000000000000\" onerror=alert(1)>",
            "<img src='picture:00000000-0000-0000-0000-000000000000\" onerror=\"alert(1)'>",
            "<p id=x name=y class=\"MsoNormal evil\">x</p>",
            "<td onclick=alert(1)>x",
            "<details open ontoggle=alert(1)>x</details>",
            "<input autofocus onfocus=alert(1)>",
            "<video><source onerror=\"alert(1)\"></video>",
            "<a href=x\u2028onclick=alert(1)>x</a>",
            "</textarea><script>alert(1)</script>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "<p>&lt;img src=x onerror=alert(1)&gt;</p>");

    @Test
    void aPictureIsNamedByItsIdAndGetsItsAddressWhenItIsShown() {
        var id = UUID.fromString("019a0000-0000-7000-8000-000000000001");
        var html =
                CleanHtml.of("<p>a <img src=\"/publications/editions/x/pictures/" + id + "?width=480\" width=9></p>");
        assertThat(html.pictures()).containsExactly(id);
        assertThat(html.shown(_ -> Optional.of(new CleanHtml.Picture("/a&b", "", 960, 640, "Hình \"<x>\"")))
                        .html())
                .isEqualTo(
                        "<p>a <img src=\"/a&amp;b\" width=\"960\" height=\"640\" alt=\"Hình &quot;&lt;x&gt;&quot;\" loading=\"lazy\"></p>");
        assertThat(html.shown(_ -> Optional.empty()).html()).isEqualTo("<p>a </p>");
        assertThat(clean("<p>a<img src=\"https://elsewhere.example/a.png\"></p>"))
                .isEqualTo("<p>a</p>");
    }

    @Test
    void itsWordsStandLineByLine() {
        assertThat(CleanHtml.of("<h2>Một</h2><p>Hai ba</p><table><tr><td>a</td><td>b</td></tr></table>")
                        .words())
                .isEqualTo("Một\nHai ba\na b");
        assertThat(CleanHtml.of("<p>&nbsp;</p>").empty()).isTrue();
    }

    @Test
    void whatChangedIsSaidWordByWord() {
        var difference = Difference.between("Khởi công tháng 3\nxong", "Khởi công vào tháng 4\nxong");
        assertThat(difference.pieces())
                .extracting(piece -> piece.kind().name().charAt(0) + piece.text())
                .containsExactly("SKhởi công ", "Ivào ", "Stháng ", "D3", "I4", "S\nxong");
        assertThat(Difference.between("a b", "a b").nothing()).isTrue();
    }

    @Test
    void aLongTextIsCleanedInTime() {
        var long_ = "<div>".repeat(3_000) + "x" + "<p>đoạn <b>văn</b></p>".repeat(5_000);
        var start = System.nanoTime();
        assertThat(clean(long_)).contains("<strong>văn</strong>");
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
        assertThat(Pattern.compile("<p>")
                        .matcher(clean("<p>a</p>".repeat(10)))
                        .results()
                        .count())
                .isEqualTo(10);
    }
}
