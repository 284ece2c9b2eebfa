/** What editors find of publications by their words. */
@NullMarked
package vn.hienluong.publications.finding;

import org.jspecify.annotations.NullMarked;
