package vn.hienluong.files.screening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pdf largest PDF in megabytes
 * @param office largest Word, Excel, PowerPoint or LibreOffice file in megabytes
 * @param picture largest picture in megabytes
 * @param text largest text in megabytes
 * @param clamd where the virus scanner ClamAV listens: {@code unix:/run/clamav/clamd.ctl} or {@code tcp:127.0.0.1:3310}; empty: files
 *     are not scanned
 * @param scanWithin how long a scan may take; what was not scanned in time is not kept
 */
@ConfigurationProperties("hienluong.files")
public record Limits(
        @DefaultValue("100") int pdf,
        @DefaultValue("50") int office,
        @DefaultValue("20") int picture,
        @DefaultValue("5") int text,
        @DefaultValue("") String clamd,
        @DefaultValue("60s") Duration scanWithin) {

    public static final long MEGABYTE = 1024L * 1024;

    int megabytes(FileKind kind) {
        return switch (kind) {
            case PDF -> pdf;
            case DOCX, XLSX, PPTX, ODT, ODS -> office;
            case PNG, JPEG -> picture;
            case TEXT -> text;
        };
    }

    /** No file is larger than this, whatever it is. */
    public int largestMegabytes() {
        return Math.max(Math.max(pdf, office), Math.max(picture, text));
    }
}
