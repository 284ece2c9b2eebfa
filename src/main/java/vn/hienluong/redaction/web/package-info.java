/** Marking a PDF by words, numbers, clicks and a drawn frame; and what came of it. */
@NullMarked
package vn.hienluong.redaction.web;

import org.jspecify.annotations.NullMarked;
