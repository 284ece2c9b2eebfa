package vn.hienluong.redaction.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Download;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.redaction.RedactionAction;
import vn.hienluong.redaction.RedactionId;
import vn.hienluong.redaction.Redactions;
import vn.hienluong.redaction.paper.Area;
import vn.hienluong.redaction.paper.Bars;

/** Pages of a source as pictures with the marks on them, for whoever may handle it; kept by no cache. */
@Controller
class PicturesController {

    private static final double POINTS = 72;
    private static final double SHARPNESS = 1.5;
    private static final double MOST_DPI = 150;
    private static final double CORNER = 5;

    private final Redactions redactions;

    PicturesController(Redactions redactions) {
        this.redactions = redactions;
    }

    @Needs(RedactionAction.REDACT)
    @GetMapping("/redactions/{id}/pages/{page}")
    ResponseEntity<byte[]> show(
            @PathVariable RedactionId id,
            @PathVariable String page,
            @RequestParam(defaultValue = "") String painted,
            @RequestParam(defaultValue = "") String x,
            @RequestParam(defaultValue = "") String y,
            Screen screen,
            Actor by) {
        var sheets = redactions.require(id, by).redaction().pages();
        int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        if (number < 1 || number > sheets.size()) {
            throw new NotFound();
        }
        double width = sheets.get(number - 1).width();
        double dpi = Math.min(MOST_DPI, SHARPNESS * Measured.SHOWN / width * POINTS);
        return switch (redactions.picture(id, number, dpi, painted.equals("true"), by)) {
            case Outcome.Done<BufferedImage>(var picture) -> {
                corner(picture, number, x, y, width);
                yield Download.inline(jpeg(picture), "image/jpeg", number + ".jpg");
            }
            case Outcome.Refused<BufferedImage>(var refusal) ->
                ResponseEntity.status(422)
                        .header("Content-Type", "text/plain;charset=UTF-8")
                        .body(screen.say(refusal).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static void corner(BufferedImage picture, int page, String x, String y, double width) {
        Measured.number(x)
                .ifPresent(left -> Measured.number(y).ifPresent(top -> {
                    var spot = new Area(page, left - CORNER, top - CORNER, 2 * CORNER, 2 * CORNER);
                    Bars.show(picture, List.of(spot), picture.getWidth() / width * POINTS);
                }));
    }

    private static byte[] jpeg(BufferedImage picture) {
        var target = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", target);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }
}
