package vn.hienluong.operations;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import vn.hienluong.platform.Masks;

/**
 * The net under the log for machines: an exception of a library may quote what it choked on. Named in
 * {@code logging.structured.json.customizer}.
 */
class MaskedLog implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, Masks::text));
    }
}
