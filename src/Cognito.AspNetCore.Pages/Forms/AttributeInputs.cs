namespace Cognito.AspNetCore.Pages.Forms;

/// <summary>How each standard attribute is asked for. Source: OpenID Connect Core §5.1, HTML autofill tokens.</summary>
internal static class AttributeInputs
{
    /// <summary>The field of an attribute, without its label.</summary>
    public static Field Of(string name) => name switch
    {
        "email" => new(name, "") { Type = "email", Autocomplete = "email", InputMode = "email" },
        "phone_number" => new(name, "") { Type = "tel", Autocomplete = "tel", InputMode = "tel" },
        "name" => new(name, "") { Autocomplete = "name" },
        "given_name" => new(name, "") { Autocomplete = "given-name" },
        "family_name" => new(name, "") { Autocomplete = "family-name" },
        "middle_name" => new(name, "") { Autocomplete = "additional-name" },
        "nickname" => new(name, "") { Autocomplete = "nickname" },
        "preferred_username" => new(name, "") { Autocomplete = "nickname" },
        "birthdate" => new(name, "") { Type = "date", Autocomplete = "bday" },
        "gender" => new(name, "") { Autocomplete = "sex" },
        "address" => new(name, "") { Autocomplete = "street-address" },
        "locale" => new(name, "") { Autocomplete = "language" },
        "picture" => new(name, "") { Type = "url", Autocomplete = "photo" },
        "profile" or "website" => new(name, "") { Type = "url", Autocomplete = "url" },
        _ => new(name, ""),
    };
}
