package vn.hienluong.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Map;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.hienluong.platform.Words;

/** Word cannot be run here: the schema of the standard stands in for it. */
class WordSchemaTests {

    private final Papers papers = new Papers(Words.load());

    @Test
    void everyPartOfEveryPaperIsValid() throws Exception {
        for (var paper : SamplePapers.all().values()) {
            for (var part : new WordFile(papers.docx(paper)).parts().entrySet()) {
                assertThat(errors(part)).as(part.getKey()).isEmpty();
            }
        }
    }

    @Test
    void aPartThatBreaksTheSchemaIsFound() throws Exception {
        var document = new String(
                new WordFile(papers.docx(SamplePapers.chasingLetter())).parts().get("word/document.xml"), "UTF-8");
        var broken = document.replaceFirst("<w:keepNext></w:keepNext>|<w:keepNext/>", "<w:keepTogether/>");
        assertThat(broken).isNotEqualTo(document);
        assertThat(errors(Map.entry("word/document.xml", broken.getBytes("UTF-8"))))
                .isNotEmpty();
    }

    @Test
    void everyStyleThatIsUsedIsThere() {
        for (var paper : SamplePapers.all().values()) {
            var word = new WordFile(papers.docx(paper));
            for (var part : new String[] {"word/document.xml", "word/header.xml", "word/headerFirst.xml"}) {
                for (var used : word.find(part, "//pStyle | //rStyle | //tblStyle")) {
                    assertThat(word.has(used.getAttribute("val"), "name"))
                            .as(used.getAttribute("val"))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void thePropertiesNameThePaperAndNoOneElse() throws Exception {
        try (var document = new WordFile(papers.docx(SamplePapers.chasingLetter())).open()) {
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).startsWith("đôn đốc báo cáo");
            assertThat(properties.getCreator()).isNull();
            assertThat(properties.getCreated().toInstant()).isEqualTo(SamplePapers.CREATED);
        }
    }

    private static ArrayList<XmlError> errors(Map.Entry<String, byte[]> part) throws Exception {
        var errors = new ArrayList<XmlError>();
        var parsed = parsed(part.getKey(), part.getValue());
        if (parsed != null) {
            parsed.validate(new XmlOptions().setErrorListener(errors));
        }
        return errors;
    }

    private static @Nullable XmlObject parsed(String name, byte[] part) throws Exception {
        var in = new ByteArrayInputStream(part);
        return switch (name) {
            case "word/document.xml" -> DocumentDocument.Factory.parse(in);
            case "word/styles.xml" -> StylesDocument.Factory.parse(in);
            case "word/settings.xml" -> SettingsDocument.Factory.parse(in);
            case "word/fontTable.xml" -> FontsDocument.Factory.parse(in);
            case "word/header.xml", "word/headerFirst.xml" -> HdrDocument.Factory.parse(in);
            case "docProps/app.xml" -> PropertiesDocument.Factory.parse(in);
            // the package itself has no compiled schema; POI and the tests on links read these
            default -> {
                assertThat(name).matches(".*\\.rels|.Content_Types..xml|docProps/core.xml|word/media/.*png");
                yield null;
            }
        };
    }
}
