package vn.hienluong.portal.web;

import java.util.List;

/**
 * @param address of the public site
 * @param found and {@code vain}: how often somebody searched, and how often in vain
 */
public record LookingAfterPage(
        String address,
        String from,
        String to,
        String total,
        List<Line> days,
        List<Line> pages,
        String found,
        String vain,
        List<Required> required,
        String share) {

    public record Line(String label, String href, String number) {}

    /**
     * @param state {@code done}, {@code near} or {@code late}
     * @param latest title of what was changed last, or empty
     */
    public record Required(
            String content, String law, String state, String standing, String latest, String href, String begin) {}
}
