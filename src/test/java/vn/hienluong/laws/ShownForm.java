package vn.hienluong.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form of a page as a browser without JavaScript has it before somebody: what can be typed in, and what would be sent. */
record ShownForm(Document page, Element form, String at) {

    /** A field as it goes over the wire; {@code file} says what the field of a file takes. */
    record Sent(String name, String value, boolean file) {}

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
    private static final Pattern NUMBER = Pattern.compile("(?<=[/=-])\\d[\\d-]*(?=[/?&#=+]|$)");
    private static final Set<String> BUTTONS = Set.of("submit", "image", "button", "reset");

    /** Every form of a page that changes something and can be sent; what only a script brings to light is left out. */
    static List<ShownForm> on(Document page, String at) {
        return page.select("form:not([hidden])").stream()
                .filter(form -> form.attr("method").equalsIgnoreCase("post"))
                .map(form -> new ShownForm(page, form, at))
                .filter(form -> !form.buttons().isEmpty())
                .toList();
    }

    /** An address or a name without what differs from record to record. */
    static String shape(String address) {
        return NUMBER.matcher(ID.matcher(address).replaceAll("{id}")).replaceAll("{n}");
    }

    /** The same page once more, to be typed into. */
    ShownForm copy() {
        var copy = page.clone();
        return new ShownForm(copy, copy.select("form").get(page.select("form").indexOf(form)), at);
    }

    String action() {
        return form.attr("action").isEmpty() ? at : form.attr("action");
    }

    private String method() {
        return form.select("input[name=_method]").stream()
                .map(one -> one.attr("value").toUpperCase())
                .findFirst()
                .orElse("POST");
    }

    /** What it is for: of two with the same address and method, one is the other once more. */
    String purpose() {
        return method() + " " + shape(action());
    }

    /** With its fields: a kind of text that asks for other things is another form. */
    String kind() {
        return controls().stream()
                .map(one -> shape(one.attr("name")))
                .filter(name -> !name.startsWith("_") && !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    /** Whether a browser would send it: nothing that must be filled in is empty. */
    boolean complete() {
        return fields().stream()
                .filter(field -> field.hasAttr("required"))
                .noneMatch(field -> field.attr("type").equals("checkbox")
                        ? !field.hasAttr("checked")
                        : value(field).isBlank());
    }

    boolean hasToken() {
        return !form.select("input[name=_csrf]").attr("value").isBlank();
    }

    boolean multipart() {
        return form.attr("enctype").equalsIgnoreCase("multipart/form-data");
    }

    /** Those inside it and those elsewhere that say they are of it. */
    List<Element> controls() {
        var own = form.id();
        return page.select("input, select, textarea, button").stream()
                .filter(one -> one.hasAttr("form")
                        ? one.attr("form").equals(own)
                        : one.closest("form") == form && one.closest("form") != null)
                .filter(one -> !one.hasAttr("disabled") && one.closest("fieldset[disabled]") == null)
                .toList();
    }

    List<Element> buttons() {
        return controls().stream()
                .filter(one -> one.normalName().equals("button")
                        ? !Set.of("button", "reset").contains(one.attr("type"))
                        : Set.of("submit", "image").contains(one.attr("type")))
                .toList();
    }

    /** What somebody types into or chooses from. */
    List<Element> fields() {
        return controls().stream()
                .filter(one -> !one.normalName().equals("button"))
                .filter(one ->
                        !BUTTONS.contains(one.attr("type")) && !one.attr("type").equals("hidden"))
                .filter(one -> !one.hasAttr("readonly") && !one.attr("tabindex").equals("-1"))
                .toList();
    }

    /** What the browser sends when the button with this place among the buttons is pressed. */
    List<Sent> sent(int button) {
        var sent = new ArrayList<Sent>();
        controls().stream().flatMap(ShownForm::sent).forEach(sent::add);
        var buttons = buttons();
        if (button < buttons.size()) {
            pressed(buttons.get(button)).forEach(sent::add);
        }
        return sent;
    }

    private static Stream<Sent> pressed(Element button) {
        var name = button.attr("name");
        if (button.attr("type").equals("image")) {
            return Stream.of(new Sent(name + ".x", "30", false), new Sent(name + ".y", "40", false));
        }
        return name.isEmpty() ? Stream.of() : Stream.of(new Sent(name, button.attr("value"), false));
    }

    private static Stream<Sent> sent(Element control) {
        var name = control.attr("name");
        var type = control.attr("type");
        if (name.isEmpty() || control.normalName().equals("button") || BUTTONS.contains(type)) {
            return Stream.of();
        }
        if (control.normalName().equals("select")) {
            return chosen(control).map(option -> new Sent(name, option.val(), false));
        }
        if (Set.of("checkbox", "radio").contains(type)) {
            return control.hasAttr("checked") ? Stream.of(new Sent(name, ticked(control), false)) : Stream.of();
        }
        return Stream.of(type.equals("file") ? file(control) : new Sent(name, value(control), false));
    }

    /** Nothing when none was chosen; otherwise the kinds that it takes. */
    private static Sent file(Element control) {
        var takes = control.attr("accept");
        var chosen = takes.isEmpty() ? "any" : takes;
        return new Sent(control.attr("name"), control.attr("value").isEmpty() ? "" : chosen, true);
    }

    private static String ticked(Element box) {
        return box.hasAttr("value") ? box.attr("value") : "on";
    }

    /** What stands in a field. */
    static String value(Element control) {
        return switch (control.normalName()) {
            case "select" -> chosen(control).map(Element::val).findFirst().orElse("");
            case "textarea" -> control.wholeText().replaceFirst("^\\R", "");
            default -> control.attr("value");
        };
    }

    private static Stream<Element> chosen(Element select) {
        var marked = select.select("option[selected]");
        if (!marked.isEmpty() || select.hasAttr("multiple")) {
            return marked.stream();
        }
        return select.select("option:not([disabled])").stream().limit(1);
    }
}
