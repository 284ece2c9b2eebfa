package vn.hienluong.dialogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param formsPerHour so many questions and comments one address may send in an hour, over all nodes
 * @param shortestFilling so many seconds somebody takes at least to fill in a form; what comes sooner comes from a program
 * @param codesPerMinute so many codes one address may look up in a minute, over all nodes
 */
@ConfigurationProperties("hienluong.dialogue")
public record DialogueProperties(
        @DefaultValue("20") int formsPerHour,
        @DefaultValue("3") int shortestFilling,
        @DefaultValue("30") int codesPerMinute) {}
