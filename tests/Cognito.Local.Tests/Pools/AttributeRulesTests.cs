using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Tests.Pools;

public class AttributeRulesTests
{
    private static readonly UserPoolClientType Anyone = new() { ClientId = "c1" };

    private static readonly UserPoolType Pool = new()
    {
        Id = "eu-west-1_Abc123",
        SchemaAttributes =
        [
            Text("sub") with { Mutable = false, Required = true },
            Text("email") with { Required = true },
            Text("phone_number"),
            Text("name"),
            Text("nickname") with { StringAttributeConstraints = new() { MinLength = "2", MaxLength = "5" } },
            Text("birthdate") with { StringAttributeConstraints = new() { MinLength = "10", MaxLength = "10" } },
            Text("custom:badge") with { Mutable = false },
            Text("dev:custom:note") with { DeveloperOnlyAttribute = true },
            new() { Name = "custom:age", AttributeDataType = "Number", Mutable = true, NumberAttributeConstraints = new() { MinValue = "18", MaxValue = "120" } },
            new() { Name = "custom:vip", AttributeDataType = "Boolean", Mutable = true },
            new() { Name = "custom:joined", AttributeDataType = "DateTime", Mutable = true },
        ],
    };

    private static readonly User Jane = new()
    {
        PoolId = Pool.Id!,
        Username = "jane",
        Key = "jane",
        Sub = "s1",
        Status = UserStatus.CONFIRMED,
        CreatedAt = default,
        ModifiedAt = default,
        Attributes = new Dictionary<string, string> { ["email"] = "jane@example.com", ["email_verified"] = "true", ["nickname"] = "jj" },
    };

    [Theory]
    [InlineData("name=Jane", "Attributes did not conform to the schema: email: The attribute is required\n")]
    [InlineData("email=", "Attributes did not conform to the schema: email: The attribute is required\n")]
    [InlineData("email=a@b.cc;shoe=42", "Attributes did not conform to the schema: shoe: Attribute does not exist in the schema.\n")]
    [InlineData("shoe=42", "Attributes did not conform to the schema: email: The attribute is required\nshoe: Attribute does not exist in the schema.\n")]
    [InlineData("email=a@b.cc;nickname=x", "Attributes did not conform to the schema: nickname: String must be no shorter than 2 characters\n")]
    [InlineData("email=a@b.cc;nickname=xxxxxx", "Attributes did not conform to the schema: nickname: String must be no longer than 5 characters\n")]
    [InlineData("email=a@b.cc;birthdate=1990-1-1", "Attributes did not conform to the schema: birthdate: String must be no shorter than 10 characters\n")]
    [InlineData("email=a@b.cc;custom:age=old", "Attributes did not conform to the schema: custom:age: Not a valid number\n")]
    [InlineData("email=a@b.cc;custom:age=17", "Attributes did not conform to the schema: custom:age: Number must be no less than 18\n")]
    [InlineData("email=a@b.cc;custom:age=121", "Attributes did not conform to the schema: custom:age: Number must be no greater than 120\n")]
    [InlineData("email=a@b.cc;custom:vip=yes", "Attributes did not conform to the schema: custom:vip: Must be true or false\n")]
    [InlineData("email=a@b.cc;custom:joined=lately", "Attributes did not conform to the schema: custom:joined: Not a valid date and time\n")]
    [InlineData("email=jane", "Invalid email address format.")]
    [InlineData("email=a@b.cc;phone_number=0800", "Invalid phone number format.")]
    [InlineData("email=a@b.cc;sub=x", "user.sub: Attribute cannot be updated.\n")]
    [InlineData("email=a@b.cc;email_verified=true", "A client attempted to write unauthorized attribute")]
    [InlineData("email=a@b.cc;dev:custom:note=x", "A client attempted to write unauthorized attribute")]
    [InlineData("email=a@b.cc;custom:badge=7;custom:age=18;custom:vip=true;custom:joined=2026-01-01T00:00:00Z;name=\u202Eenaj \uD83D\uDE00 DROP TABLE users", null)]
    public void Someone_who_signs_up_gives_what_the_schema_allows(string given, string? error)
    {
        var refused = Record.Exception(() => AttributeRules.ForNewUser(Pool, Anyone, Values(given)));

        Assert.Equal(error, refused?.Message);
    }

    [Fact]
    public void An_administrator_may_leave_out_what_is_required_and_set_what_clients_may_not()
    {
        var values = AttributeRules.ForNewUser(Pool, null, Values("phone_number=+14255550100;phone_number_verified=true;dev:custom:note=x"));

        Assert.Equal("true", values["phone_number_verified"]);
        Assert.Equal("x", values["dev:custom:note"]);
        Assert.False(values.ContainsKey("email_verified"));
    }

    [Theory]
    [InlineData("email", true)]
    [InlineData("email,name", true)]
    [InlineData("name", false)]
    [InlineData("email,name,email_verified", true)]
    public void A_client_writes_only_what_it_lists(string listed, bool mayWriteEmail)
    {
        var client = Anyone with { WriteAttributes = listed.Split(',') };

        var refused = Record.Exception(() => AttributeRules.ForNewUser(Pool, client, Values("email=a@b.cc")));

        Assert.Equal(mayWriteEmail ? null : "A client attempted to write unauthorized attribute", refused?.Message);
        Assert.Throws<ServiceException>(() => AttributeRules.ForNewUser(Pool, client, Values("email=a@b.cc;email_verified=true")));
    }

    [Theory]
    [InlineData("custom:badge=8", "user.custom:badge: Attribute cannot be updated.\n")]
    [InlineData("sub=8", "user.sub: Attribute cannot be updated.\n")]
    [InlineData("email=", "Invalid user attributes: email: Required attribute cannot be deleted.\n")]
    [InlineData("email=nobody", "Invalid email address format.")]
    [InlineData("nickname=", null)]
    public void A_change_leaves_alone_what_cannot_change(string given, string? error)
    {
        var refused = Record.Exception(() => AttributeRules.Change(Pool, Anyone, Jane, Values(given)));

        Assert.Equal(error, refused?.Message);
    }

    [Theory]
    [InlineData("email=new@example.com", "false")]
    [InlineData("email=jane@example.com", "true")]
    [InlineData("name=Jane", "true")]
    [InlineData("email=new@example.com;email_verified=true", "true")]
    [InlineData("email_verified=false", "false")]
    public void A_new_address_is_unverified_unless_an_administrator_says_otherwise(string given, string verified) =>
        Assert.Equal(verified, AttributeRules.Change(Pool, null, Jane, Values(given))["email_verified"]);

    [Fact]
    public void An_empty_value_deletes_and_takes_the_flag_along()
    {
        var withPhone = Jane with { Attributes = AttributeRules.Change(Pool, null, Jane, Values("phone_number=+1425;phone_number_verified=true")) };

        var values = AttributeRules.Change(Pool, Anyone, withPhone, Values("phone_number=;nickname="));

        Assert.Equal(["email", "email_verified"], values.Keys.Order());
    }

    [Theory]
    [InlineData("nickname", null)]
    [InlineData("name", null)]
    [InlineData("email", "Invalid user attributes: email: Required attribute cannot be deleted.\n")]
    [InlineData("shoe", "Invalid user attributes: user.shoe: Attribute does not exist in the schema.\n")]
    [InlineData("email_verified", "A client attempted to write unauthorized attribute")]
    public void Attributes_are_deleted_by_name(string name, string? error)
    {
        var refused = Record.Exception(() => AttributeRules.Without(Pool, Anyone, Jane, [name]));

        Assert.Equal(error, refused?.Message);
    }

    [Theory]
    [InlineData("", "Invalid attributes given, email is missing")]
    [InlineData("email=a@b.cc", null)]
    [InlineData("email=a@b.cc;custom:badge=7", null)]
    [InlineData("email=a@b.cc;nickname=xx", "Cannot modify an already provided nickname")]
    [InlineData("email=a@b.cc;email_verified=true", "A client attempted to write unauthorized attribute")]
    public void The_first_sign_in_adds_what_is_missing_and_touches_nothing_else(string given, string? error)
    {
        var newcomer = Jane with { Attributes = new Dictionary<string, string> { ["nickname"] = "jj" } };

        var refused = Record.Exception(() => AttributeRules.Complete(Pool, Anyone, newcomer, Values(given)));

        Assert.Equal(error, refused?.Message);
    }

    [Fact]
    public void An_attribute_comes_once_and_with_a_value()
    {
        AttributeType[] twice = [new() { Name = "name", Value = "a" }, new() { Name = "name", Value = "b" }];

        Assert.Equal("Attribute name is given more than once", Assert.Throws<ServiceException>(() => AttributeRules.Read(twice)).Message);
        Assert.Equal("Attribute value for name must not be null", Assert.Throws<ServiceException>(() => AttributeRules.Read([new() { Name = "name" }])).Message);
        Assert.Empty(AttributeRules.Read(null));
    }

    private static SchemaAttributeType Text(string name) => new() { Name = name, AttributeDataType = "String", Mutable = true };

    private static Dictionary<string, string> Values(string given) => given
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1]);
}
