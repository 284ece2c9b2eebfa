/** The page on which the office looks at the paper beside what was understood. */
@NullMarked
package vn.hienluong.imports.web;

import org.jspecify.annotations.NullMarked;
