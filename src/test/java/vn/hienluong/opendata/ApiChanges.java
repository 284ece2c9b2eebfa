package vn.hienluong.opendata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What of a described interface that was released is no longer so in another: addresses, parameters, answers, fields, their
 * types, formats, choices, bounds, and what was always there. What was only added passes; words may change.
 */
final class ApiChanges {

    private static final List<String> MEANING = List.of("type", "format", "default");

    private final JsonNode released;
    private final JsonNode now;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private ApiChanges(JsonNode released, JsonNode now) {
        this.released = released;
        this.now = now;
    }

    static List<String> broken(JsonNode released, JsonNode now) {
        var changes = new ApiChanges(released, now);
        for (var path : released.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                var there = now.path("paths").path(path.getKey()).path(method.getKey());
                changes.operation(method.getKey() + " " + path.getKey(), method.getValue(), there);
            }
        }
        return changes.broken;
    }

    private void operation(String where, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            broken.add(where + " is gone");
            return;
        }
        parameters(where, before.path("parameters"), after.path("parameters"));
        for (var response : before.path("responses").properties()) {
            response(
                    where + " " + response.getKey(),
                    response.getValue(),
                    after.path("responses").path(response.getKey()));
        }
    }

    private void parameters(String where, JsonNode before, JsonNode after) {
        var known = names(before, released);
        for (var parameter : before) {
            var old = in(released, parameter);
            var same = StreamSupport.stream(after.spliterator(), false)
                    .map(one -> in(now, one))
                    .filter(one -> name(one).equals(name(old)))
                    .findFirst();
            var place = where + " ?" + name(old);
            if (same.isEmpty()) {
                broken.add(place + " is gone");
            } else {
                nowRequired(place, old, same.get());
                asked(place, old.path("schema"), same.get().path("schema"));
            }
        }
        for (var parameter : after) {
            var one = in(now, parameter);
            if (!known.contains(name(one)) && one.path("required").asBoolean(false)) {
                broken.add(where + " ?" + name(one) + " must be there now");
            }
        }
    }

    private void nowRequired(String where, JsonNode before, JsonNode after) {
        if (after.path("required").asBoolean(false) && !before.path("required").asBoolean(false)) {
            broken.add(where + " must be there now");
        }
    }

    /** What may be asked for: no less than before. */
    private void asked(String where, JsonNode before, JsonNode after) {
        same(where, before, after);
        if (after.path("maximum").asLong(Long.MAX_VALUE)
                        < before.path("maximum").asLong(Long.MAX_VALUE)
                || after.path("minimum").asLong(Long.MIN_VALUE)
                        > before.path("minimum").asLong(Long.MIN_VALUE)) {
            broken.add(where + " is bounded more narrowly");
        }
    }

    private void response(String where, JsonNode referenced, JsonNode referencedNow) {
        var before = in(released, referenced);
        var after = in(now, referencedNow);
        if (after.isMissingNode()) {
            broken.add(where + " is gone");
            return;
        }
        gone(where + " header", before.path("headers"), after.path("headers"));
        for (var content : before.path("content").properties()) {
            var form = after.path("content").path(content.getKey());
            if (form.isMissingNode()) {
                broken.add(where + " " + content.getKey() + " is gone");
            } else {
                schema(where, content.getValue().path("schema"), form.path("schema"));
            }
        }
    }

    private void gone(String where, JsonNode before, JsonNode after) {
        before.propertyNames().stream()
                .filter(name -> !after.has(name))
                .forEach(name -> broken.add(where + " " + name + " is gone"));
    }

    private void schema(String where, JsonNode referenced, JsonNode referencedNow) {
        if (referenced.has("$ref") && !compared.add(referenced.path("$ref").asString())) {
            return;
        }
        var before = in(released, referenced);
        var after = in(now, referencedNow);
        same(where, before, after);
        texts(before.path("required")).stream()
                .filter(name -> !texts(after.path("required")).contains(name))
                .forEach(name -> broken.add(where + "." + name + " may be missing now"));
        for (var property : before.path("properties").properties()) {
            var there = after.path("properties").path(property.getKey());
            if (there.isMissingNode()) {
                broken.add(where + "." + property.getKey() + " is gone");
            } else {
                schema(where + "." + property.getKey(), property.getValue(), there);
            }
        }
        if (before.has("items")) {
            schema(where + "[]", before.path("items"), after.path("items"));
        }
    }

    private void same(String where, JsonNode before, JsonNode after) {
        MEANING.stream()
                .filter(name -> !before.path(name).equals(after.path(name)))
                .forEach(name -> broken.add(where + ": " + name + " is another"));
        texts(before.path("enum")).stream()
                .filter(choice ->
                        after.has("enum") && !texts(after.path("enum")).contains(choice))
                .forEach(choice -> broken.add(where + ": " + choice + " is no choice now"));
    }

    private static Set<String> names(JsonNode parameters, JsonNode root) {
        return StreamSupport.stream(parameters.spliterator(), false)
                .map(one -> name(in(root, one)))
                .collect(Collectors.toSet());
    }

    private static String name(JsonNode parameter) {
        return parameter.path("in").asString("") + " " + parameter.path("name").asString("");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode in(JsonNode root, JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
    }
}
