package vn.hienluong.dialogue.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hienluong.authority.UnitId;

/**
 * A question and its answer, as everybody may read them.
 *
 * @param name of whoever asked, where they agreed to it
 */
public record OpenQuestion(
        UUID id,
        String slug,
        String subject,
        String words,
        String answer,
        Optional<String> name,
        UnitId unit,
        Instant askedAt,
        Instant answeredAt) {}
