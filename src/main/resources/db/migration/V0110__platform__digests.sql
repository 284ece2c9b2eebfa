-- What a number was counted from, in one line: whoever counts again compares. Nothing at all has a digest too.
create function platform.digest(parts text[]) returns text
  language sql stable parallel safe
  return encode(sha256(convert_to(coalesce(array_to_string(parts, e'\n'), ''), 'UTF8')), 'hex');
