package vn.hienluong.datasets;

/**
 * How a list may be used.
 *
 * @param label key of its name
 * @param about key of a sentence that says what it asks for
 * @param address where its words stand
 */
public record Licence(String label, String about, String address) {

    /** What the office itself has made: free for every use, with the office named as the source. */
    public static final Licence OPEN = new Licence(
            "datasets.licence.open", "datasets.licence.open.about", "https://creativecommons.org/licenses/by/4.0/");
}
