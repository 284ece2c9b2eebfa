package vn.hienluong.drafting;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.Words;

/**
 * Sets papers in the layout of Nghị định 30/2020/NĐ-CP. The same paper gives the same bytes, on the same Java runtime;
 * whoever must prove what was issued keeps the bytes. Safe for use by several threads. Text is taken as it is, but for
 * characters that cannot be printed (controls, marks of direction), which are left out; nothing is refused for what a
 * text holds.
 */
@Component
public class Papers {

    private final Docx docx;
    private final Pdf pdf;
    private final Xlsx xlsx;

    public Papers(Words words) {
        var wording = new Wording(words);
        docx = new Docx(wording);
        pdf = new Pdf(wording);
        xlsx = new Xlsx(wording);
    }

    /** Word, for those who edit before signing. Written as a stream: a paper of any length in little memory. */
    public void docx(Paper paper, OutputStream target) {
        docx.write(paper, target);
    }

    public byte[] docx(Paper paper) {
        return bytes(paper, this::docx);
    }

    /** PDF, to read, to sign and to keep (PDF/A-2a). */
    public void pdf(Paper paper, OutputStream target) {
        pdf.write(paper, target);
    }

    public byte[] pdf(Paper paper) {
        return bytes(paper, this::pdf);
    }

    /** Excel, to filter and to count: the annexes and the statements of the body, all of it text. */
    public void xlsx(Paper paper, OutputStream target) {
        xlsx.write(paper, target);
    }

    public byte[] xlsx(Paper paper) {
        return bytes(paper, this::xlsx);
    }

    private static byte[] bytes(Paper paper, BiConsumer<Paper, OutputStream> writer) {
        var bytes = new ByteArrayOutputStream();
        writer.accept(paper, bytes);
        return bytes.toByteArray();
    }
}
