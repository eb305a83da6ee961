# SPDX-License-Identifier: Apache-2.0
"""The published schemas, and the same schemas made strict.

For who reads answers they are open: a new key may appear. The test wants to know every key, so it closes them. A part
that ends in _keys is mixed in with allOf and stays open itself; the object that mixes it in is closed around all.
"""
import copy
import json

PARTS = "parts.schema.json"


def load(folder):
    return {path.name: json.loads(path.read_text()) for path in sorted(folder.glob("*.schema.json"))}


def inside(value):
    """Steps and what stands there: keys, or positions."""
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []


def below(value):
    """All objects in a schema, it included."""
    if isinstance(value, dict):
        yield value
    for _, item in inside(value):
        yield from below(item)


def bundled(schemas, name):
    """A schema with the shared parts in it, so that all references stay within it."""
    schema = json.loads(json.dumps(schemas[name]).replace(f'"{PARTS}#/$defs/', '"#/$defs/parts.'))
    parts = json.loads(json.dumps(schemas[PARTS]["$defs"]).replace('"#/$defs/', '"#/$defs/parts.'))
    schema["$defs"] = {**schema.get("$defs", {}), **{f"parts.{part}": value for part, value in parts.items()}}
    return schema


def reference_faults(schemas):
    """A reference stays in its file or goes to the parts, and leads somewhere; what is shared is used."""
    faults, used = [], set()
    for name, schema in schemas.items():
        for node in below(schema):
            if not isinstance(node.get("$ref"), str):
                continue
            file, _, place = node["$ref"].partition("#/$defs/")
            if file not in ("", PARTS) or place not in schemas[file or name].get("$defs", {}):
                faults.append(f"{name}: {node['$ref']} leads nowhere")
            used.add((file or name, place))
        if schema.get("$id") != name:
            faults.append(f"{name}: the $id is another name")
    defined = {(name, part) for name, schema in schemas.items() for part in schema.get("$defs", {})}
    return faults + [f"{name}: nothing refers to {part}" for name, part in sorted(defined - used)]


def mixed_in(schema, node):
    """Names of the keys of an object, with those of what it mixes in."""
    names = set(node.get("properties", {}))
    for other in node.get("allOf", []):
        if "$ref" in other:
            other = schema["$defs"][other["$ref"].removeprefix("#/$defs/")]
        names |= mixed_in(schema, other)
    return names


def closed(schema):
    """A bundled schema that refuses keys that it does not name."""
    schema = copy.deepcopy(schema)
    for node in list(below(schema)):
        kinds = node.get("type")
        is_object = kinds == "object" or (isinstance(kinds, list) and "object" in kinds)
        if is_object and "additionalProperties" not in node:
            names = mixed_in(schema, node)
            node["properties"] = {**dict.fromkeys(sorted(names), True), **node.get("properties", {})}
            node["additionalProperties"] = False
    return schema


def shapes(value, path=""):
    """What kinds of value stand where, whatever the position in lists."""
    yield path, type(value).__name__
    for step, item in inside(value):
        yield from shapes(item, f"{path}/{'[]' if isinstance(step, int) else step}")


def thin(value, seen=None, path=""):
    """The same document with only those elements of lists that show something new."""
    seen = set() if seen is None else seen
    if isinstance(value, dict):
        return {key: thin(item, seen, f"{path}/{key}") for key, item in value.items()}
    if not isinstance(value, list):
        return value
    kept = []
    for item in value:
        if not kept or set(shapes(item, f"{path}/[]")) - seen:
            kept.append(thin(item, seen, f"{path}/[]"))
            seen |= set(shapes(item, f"{path}/[]"))
    return kept


def general(path):
    return "/".join("[]" if isinstance(step, int) else step for step in path)


def places(value, path=(), shown=None):
    """Of every kind of place in a document one: the path to it and what stands there."""
    shown = set() if shown is None else shown
    place = general(path), type(value).__name__
    if place not in shown:
        shown.add(place)
        yield path, value
    for step, item in inside(value):
        yield from places(item, (*path, step), shown)


def replaced(document, path, value):
    """The document with another value at a path; what is not on the path is shared."""
    if not path:
        return value
    copied = copy.copy(document)
    copied[path[0]] = replaced(document[path[0]], path[1:], value)
    return copied


def without(document, path):
    """The document without the key to which a path leads."""
    copied = copy.copy(document)
    if len(path) == 1:
        del copied[path[0]]
    else:
        copied[path[0]] = without(document[path[0]], path[1:])
    return copied
